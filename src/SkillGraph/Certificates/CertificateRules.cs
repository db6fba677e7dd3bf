using SkillGraph.Imports;
using SkillGraph.Levels;

namespace SkillGraph.Certificates;

/// <summary>The rules that certificates keep, over the certificate <c>c</c>, its <c>agency</c>, <c>level</c> and <c>occupation</c>.</summary>
internal static class CertificateRules
{
    private const string NumberRule = "人社鉴发〔2019〕2号";

    public static readonly IReadOnlyList<Rule> All =
    [
        new("LEVEL_MISSING", "level", "c.level_rank IS NULL AND c.kind <> 'SPECIAL_ABILITY' AND c.outcome <> 'REJECTED'")
        {
            Chinese = "等级不能为空（仅专项职业能力证书没有等级）", English = "the level must not be empty, except for special abilities", Source = Rule.Records,
        },
        new("NUMBER_YEAR", "number",
            "(c.kind = 'SKILL_LEVEL' AND SUBSTR(c.number, 14, 2) <> SUBSTR(CAST(c.issued_on AS TEXT), 3, 2)) OR (c.kind = 'QUALIFICATION' AND SUBSTR(c.number, 1, 3) <> '000' AND SUBSTR(c.number, 1, 2) <> SUBSTR(CAST(c.issued_on AS TEXT), 3, 2))")
        {
            Chinese = "证书编码“{value}”中的年份与颁发日期{expected}不符", English = "the year in number '{value}' is not that of the day of issue, {expected}",
            Expected = "c.issued_on", Source = NumberRule,
        },
        new("NUMBER_LEVEL", "number",
            "(c.kind = 'SKILL_LEVEL' AND SUBSTR(c.number, 16, 1) <> level.code) OR (c.kind = 'QUALIFICATION' AND SUBSTR(c.number, 11, 1) <> level.code)")
        {
            Chinese = "证书编码“{value}”中的等级代码与等级不符，应为“{expected}”", English = "the level code in number '{value}' is not that of the level, {expected}",
            Expected = "level.code", Source = NumberRule,
        },
        new("NUMBER_AGENCY", "number", "c.kind = 'SKILL_LEVEL' AND SUBSTR(c.number, 1, 13) <> agency.filing_number")
        {
            Chinese = "证书编码“{value}”前13位与机构备案号“{expected}”不符", English = "the first 13 characters of '{value}' are not the agency's filing number {expected}",
            Expected = "agency.filing_number", Source = NumberRule,
        },
        Trial(new("APPRENTICE_GRADING", "route", "c.route = 'APPRENTICE_GRADING' AND c.level_rank <> 1 OR c.level_rank = 1 AND (c.route <> 'APPRENTICE_GRADING' OR agency.category <> 'EMPLOYER')")
        {
            Chinese = "学徒工只由用人单位以转正定级考核认定，转正定级考核也只用于学徒工", English = "apprentices are graded by employers at the end of probation, and nobody else is", Source = TrialPolicy.Source,
        }),
        Trial(new("EMPLOYER_ROUTE", "route", "c.route IN ('INITIAL_GRADING', 'DIRECT_RECOGNITION') AND agency.category <> 'EMPLOYER'")
        {
            Chinese = "定级考评、直接认定只由用人单位实施", English = "initial grading and direct recognition are for employers only", Source = TrialPolicy.Source,
        }),
        Trial(new("LEADING_LEVELS", "route", "c.route = 'APPOINTMENT' AND c.level_rank < 7 OR c.level_rank >= 7 AND (c.route <> 'APPOINTMENT' OR agency.category <> 'EMPLOYER')")
        {
            Chinese = "特级技师、首席技师只由用人单位评聘，评聘也只用于这两级", English = "special-grade and chief technicians come by appointment of employers, and nobody else does", Source = TrialPolicy.Source,
        }),
        Trial(new("OUT_OF_SCOPE", "occupation", "c.kind = 'SKILL_LEVEL' AND c.level_rank BETWEEN 2 AND 6 AND scope.is_filed = 0")
        {
            Chinese = "颁发日期{expected}时，职业“{value}”的该等级不在机构备案范围内", English = "on {expected} the agency's filed scope did not have this level of occupation {value}",
            Expected = "c.issued_on", Source = TrialPolicy.Source,
        }),
        Trial(new("AGENCY_NOT_VALID", "issued_on", "c.kind = 'SKILL_LEVEL' AND (c.issued_on < agency.filed_on OR c.issued_on > agency.valid_to)")
        {
            Chinese = "颁发日期{value}不在机构备案有效期内（{expected}）", English = "on {value} the agency's filing was not valid ({expected})",
            Expected = "CAST(agency.filed_on AS TEXT) || ' – ' || CAST(agency.valid_to AS TEXT)", Source = TrialPolicy.Source,
        }),
        Trial(new("AGENCY_SUSPENDED", "issued_on", "c.kind = 'SKILL_LEVEL' AND standing.event IN ('SUSPENDED', 'EXPIRED', 'REMOVED')")
        {
            Chinese = "颁发日期{value}时机构已暂停、到期或移出目录", English = "on {value} the agency was suspended, expired or removed", Source = TrialPolicy.Source,
        }),
        Trial(SkippedLevel.Rule),
        Trial(SkippedLevel.Chief),
        new("LICENCE_REQUIRED", "occupation", "c.kind = 'SKILL_LEVEL' AND occupation.licence_entry = 'REQUIRED'")
        {
            Chinese = "准入类职业“{value}”不颁发职业技能等级证书，应为职业资格证书", English = "occupation {value} needs a licence: it has qualification certificates, no skill-level ones",
            Source = "国家职业资格目录（2021年版）",
        },
        new("LICENCE_UNKNOWN", "occupation", "c.kind = 'SKILL_LEVEL' AND occupation.licence_entry = 'UNKNOWN'")
        {
            Chinese = "职业“{value}”是否属准入类尚未核实，请核对", English = "whether occupation {value} needs a licence is not known; please verify",
            Source = "国家职业资格目录（2021年版）", Warns = true,
        },
        Rule.NotInFuture("issued_on"),
        Rule.NotInFuture("ended_on") with { OnEnd = true },
        Rule.NotBefore("ended_on", "issued_on", "终止日期", "颁发日期") with { OnEnd = true },
        new("END_REASON", "end_reason", "(c.ended_on IS NULL) <> (c.end_reason IS NULL)")
        {
            Chinese = "终止日期与终止原因应同时填写", English = "the day and the reason of the end go together", Source = Rule.Records, OnEnd = true,
        },
    ];

    /// <summary>SQL that is true where the rule of a code is broken.</summary>
    public static string BreachOf(string code) => All.Single(rule => rule.Code == code).Breach;

    private static Rule Trial(Rule rule) => rule with { EffectiveFrom = TrialPolicy.EffectiveFrom, EffectiveTo = TrialPolicy.EffectiveTo, DatedBy = "issued_on" };
}
