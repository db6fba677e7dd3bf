using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;
using SkillGraph.Certificates;
using SkillGraph.Querying;
using SkillGraph.TestKit;
using SkillGraph.Tests.Imports;

namespace SkillGraph.Tests.Verification;

public sealed class CertificateVerifierTests
{
    private const string Number = "Y000051900001253000001";
    private const string Name = "张演示";
    private const string Identity = "999999199003070012";

    private const string Query =
        "query($number: String!, $name: String, $identity: String) { verifyCertificate(number: $number, holderName: $name, identityNumber: $identity) "
        + "{ matched certificate { number holder levelName standing endedOn endReason } receipt } }";

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Whoever_knows_the_number_and_the_holder_learns_what_the_certificate_says(TestProvider provider)
    {
        await using var import = await ImportHub.CreateAsync(provider);

        foreach (var (name, identity) in new[] { (Name, null), (null, Identity), (Name, Identity), (" 张 演示 ", " 9999991990 03070012 ") })
        {
            var answer = await AskAsync(import.Hub, $" {Number.ToLowerInvariant()}", name, identity);
            Assert.True(answer.GetProperty("matched").GetBoolean());
            Assert.Equal(
                $$"""{"number":"{{Number}}","holder":"张*","levelName":"高级工","standing":"VALID","endedOn":null,"endReason":null}""",
                JsonSerializer.Serialize(answer.GetProperty("certificate"), Readable));
            Assert.Equal(3, answer.GetProperty("receipt").GetString()!.Split('.').Length);
        }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_wrong_holder_and_an_unknown_number_get_the_same_answer(TestProvider provider)
    {
        await using var import = await ImportHub.CreateAsync(provider);
        const string unknown = """{"matched":false,"certificate":null,"receipt":null}""";

        foreach (var (number, name, identity) in new[]
        {
            (Number, "张演", null), (Number, "李演示", null), (Number, null, "999999198805042318"), (Number, "李演示", Identity), (Number, Name, "1"),
            ("Y000051900001253000002", Name, null), ("Y000051900001253000002", null, Identity), ("nonsense", Name, Identity), ("", "-", null), ("\0", Name, null),
        })
            Assert.Equal(unknown, JsonSerializer.Serialize(await AskAsync(import.Hub, number, name, identity), Readable));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_ended_certificate_says_when_and_why_from_the_day_on(TestProvider provider)
    {
        await using var import = await ImportHub.CreateAsync(provider);
        await EndAsync(import, new(2025, 6, 1));
        var ended = (await AskAsync(import.Hub, Number, Name, null)).GetProperty("certificate");
        Assert.Equal(("ENDED", "2025-06-01", "REVOKED"), (Text(ended, "standing"), Text(ended, "endedOn"), Text(ended, "endReason")));

        await EndAsync(import, new(2999, 1, 1));
        var stands = (await AskAsync(import.Hub, Number, Name, null)).GetProperty("certificate");
        Assert.Equal(("VALID", null, null), (Text(stands, "standing"), Text(stands, "endedOn"), Text(stands, "endReason")));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_withdrawn_certificate_is_unknown(TestProvider provider)
    {
        await using var import = await ImportHub.CreateAsync(provider);
        await using (var db = import.Open())
            await db.Certificates.ExecuteUpdateAsync(c => c.SetProperty(x => x.DeletedInVersion, 1));

        Assert.False((await AskAsync(import.Hub, Number, Name, null)).GetProperty("matched").GetBoolean());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Lines_are_answered_in_their_order(TestProvider provider)
    {
        await using var import = await ImportHub.CreateAsync(provider);
        object Line(string number, string name) => new Dictionary<string, object?> { ["number"] = number, ["holderName"] = name };
        const string query = "query($lines: [VerificationLine!]!) { verifyCertificates(lines: $lines) { matched } }";
        Dictionary<string, object?> variables = new() { ["lines"] = new[] { Line("x", Name), Line(Number, Name), Line(Number, "李演示"), Line(Number, Name) } };

        var answer = await import.Hub.AskTextAsync(query, Portal, variables);

        Assert.Equal("""{"data":{"verifyCertificates":[{"matched":false},{"matched":true},{"matched":false},{"matched":true}]}}""", answer);
        variables["lines"] = Enumerable.Repeat(Line(Number, Name), 1001).ToArray();
        Assert.Contains("TOO_MANY_LINES", await import.Hub.AskTextAsync(query, Portal, variables));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    public async Task A_number_alone_is_no_question(string? name, string? identity)
    {
        await using var import = await ImportHub.CreateAsync(TestProvider.Sqlite);

        Assert.Contains("INVALID_ARGUMENT", await import.Hub.AskTextAsync(Query, Portal, Variables(Number, name, identity)));
    }

    [Fact]
    public async Task A_name_or_number_in_the_document_is_refused_without_repeating_it()
    {
        await using var import = await ImportHub.CreateAsync(TestProvider.Sqlite);

        var answer = await import.Hub.AskTextAsync($$"""{ verifyCertificate(number: "{{Number}}", holderName: "{{Name}}") { matched } }""", Portal);

        Assert.Contains("VARIABLE_REQUIRED", answer);
        Assert.DoesNotContain(Name, answer);
    }

    private static Caller Portal { get; } = Roles.Caller("portal-1", Role.Portal, null);

    private static JsonSerializerOptions Readable { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Dictionary<string, object?> Variables(string number, string? name, string? identity) =>
        new() { ["number"] = number, ["name"] = name, ["identity"] = identity };

    private static async Task<JsonElement> AskAsync(TestHub hub, string number, string? name, string? identity)
    {
        var answer = await hub.AskTextAsync(Query, Portal, Variables(number, name, identity));
        return JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("verifyCertificate");
    }

    private static async Task EndAsync(ImportHub import, DateOnly day)
    {
        await using var db = import.Open();
        await db.Certificates.ExecuteUpdateAsync(c => c.SetProperty(x => x.EndedOn, day).SetProperty(x => x.EndReason, EndReason.Revoked));
    }
}
