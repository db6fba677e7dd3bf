using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>The rules of kinds other than certificates: the template's row, with some cells changed, breaks one and is told so.</summary>
public sealed class OtherRuleTests
{
    private static readonly string Tomorrow = $"{DateTime.UtcNow.AddDays(2):yyyy-MM-dd}";

    /// <summary>Kind, what is wrong, the changes of its template's row (its key too, so that the row is new), and whether it only warns.</summary>
    private static readonly (string Kind, string Code, string Changes, bool Warns)[] Breaches =
    [
        ("agencies", "CREDIT_CODE_CHECK", "filing_number=Y000051900002;credit_code=91350100M0001TGQXM", true),
        ("agencies", "BAD_CREDIT_CODE", "filing_number=Y000051900004;credit_code=91350100", false),
        ("agencies", "CATEGORY_LETTER", "filing_number=S000051900002", true),
        ("agencies", "CATEGORY_LETTER", "filing_number=Y000051900003;category=SOCIAL_BODY", true),
        ("agencies", "WRONG_ORDER", "filing_number=Y000051900004;valid_to=2024-02-29", false),
        ("agencies", "IN_FUTURE", $"filing_number=Y000051900004;filed_on={Tomorrow}", false),
        ("agencies", "UNKNOWN_REGION", "filing_number=Y000051900004;region=110000", false),
        ("scopes", "LEVELS_REVERSED", "lowest_level=高级工;highest_level=初级工", false),
        ("scopes", "WRONG_ORDER", "lowest_level=中级工;valid_to=2024-02-01", false),
        ("employers", "ENDS_BEFORE_START", "credit_code=91350100M0001TGQXM;in_scope_to=2023-12-17", false),
        ("employers", "ENDS_BEFORE_START", "credit_code=91350100M0001TGQXM;recognised_from=;recognised_to=2025-01-01", false),
        ("employers", "BAD_SECTOR", "credit_code=91350100M0001TGQXM;sector=U", false),
        ("workers", "BAD_IDENTITY_NUMBER", "identity_number=999999199003070013", false),
        ("workers", "MISSING_VALUE", "identity_kind=护照;identity_number=E00000001;birth_year=", false),
        ("workers", "BAD_YEAR", "identity_number=34052419800101001X;birth_year=80", false),
        ("batches", "MORE_ATTENDED_THAN_REGISTERED", "number=甲;attended=31", false),
        ("batches", "MORE_PASSED_THAN_ATTENDED", "number=甲;passed=29", false),
        ("batches", "BAD_NUMBER", "number=甲;passed=-1", false),
        ("batches", "IN_FUTURE", $"number=甲;held_on={Tomorrow}", false),
        ("appointments", "GUIDANCE_MISSING", "number=甲;level=特级技师", false),
        ("appointments", "GUIDANCE_MISSING", "number=乙;level=特级技师;starts_on=2026-02-01", true),
        ("appointments", "APPOINTMENT_LEVEL", "number=甲;level=中级工", false),
        ("appointments", "ENDS_BEFORE_START", "number=甲;ends_on=2025-03-31", false),
        ("inspections", "WRONG_ORDER", "number=甲;rectification_due_on=2025-05-11", false),
        ("inspections", "IN_FUTURE", $"number=甲;done_on={Tomorrow}", false),
        ("assessments", "WRONG_ORDER", "cycle=2023;published_on=2025-01-14", false),
        ("assessments", "BAD_SCORE", "cycle=2023;score=100.5", false),
        ("ratings", "WRONG_ORDER", "rated_on=2025-01-16;published_on=2025-01-15", false),
    ];

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_row_that_breaks_a_rule_is_told_so(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider);

        foreach (var (kind, code, changes, warns) in Breaches)
        {
            var result = await hub.ImportAsync(kind, Changed(hub.Kinds.Template(kind, english: true), changes));
            var what = $"{kind}: {changes}";
            Assert.True((what, warns ? 0 : 1) == (what, result.ExitCode), $"{what} ends with {result.ExitCode}");
            Assert.Contains(code, Reported.Codes(warns ? result.WarningsFile : result.RejectedFile).GetValueOrDefault(2, $"nothing for {what}"));
        }
    }

    private static string Changed(string template, string changes)
    {
        var lines = template.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var (names, cells) = (lines[0].Split(','), lines[1].Split(','));
        foreach (var change in changes.Split(';').Select(c => c.Split('=')))
            cells[Array.IndexOf(names, change[0])] = change[1];
        return $"{lines[0]}\n{string.Join(',', cells)}\n";
    }
}
