using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests;

/// <summary>The public pages over real HTTP, of a hub that holds the example rows of the templates.</summary>
public sealed class SiteTests(TemplateHub hub) : IClassFixture<TemplateHub>
{
    private const string Number = "Y000051900001253000001";

    [Fact]
    public async Task A_certificate_is_verified_by_a_form_that_leaves_nothing_behind()
    {
        var answer = await VerifyAsync(("number", Number), ("holderName", "张演示"));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("证书有效", page);
        Assert.Contains("张*", page);
        Assert.DoesNotContain("张演示", page);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public async Task A_wrong_holder_and_an_unknown_number_get_the_same_page()
    {
        var wrong = await (await VerifyAsync(("number", Number), ("holderName", "李演示"))).Content.ReadAsStringAsync();
        var unknown = await (await VerifyAsync(("number", "Y000051900001253000009"), ("holderName", "张演示"))).Content.ReadAsStringAsync();

        Assert.Contains("未查询到匹配的证书", wrong);
        Assert.Equal(wrong, unknown.Replace("Y000051900001253000009", Number));
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text()
    {
        var page = await (await VerifyAsync(("number", "\"><script>alert(1)</script>"), ("holderName", "x"))).Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script", page);
        Assert.Contains("&lt;script&gt;", page);
    }

    [Theory]
    [InlineData("number=Y000051900001253000001", "application/x-www-form-urlencoded")]
    [InlineData("{}", "application/json")]
    [InlineData("", "text/plain")]
    public async Task What_is_no_question_of_the_form_is_explained(string body, string type)
    {
        using var client = hub.Client();
        var answer = await client.PostAsync("/verify", new StringContent(body, null, type));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/verify", "证书编码")]
    [InlineData("/agencies", "共 1 家机构")]
    [InlineData("/agencies?q=Y0000519", "共 1 家机构")]
    [InlineData("/agencies?region=510700", "共 0 家机构")]
    [InlineData("/agencies?region=510000&occupation=6-31-01-03&level=4&status=ACTIVE", "共 1 家机构")]
    [InlineData("/agencies?level=8&occupation=6-31-01-03", "共 0 家机构")]
    [InlineData("/agencies?level=x&status=nonsense", "共 1 家机构")]
    [InlineData("/agencies/Y000051900001", "Y000051900001")]
    public async Task Pages_answer_without_scripts_and_without_cookies(string path, string expected)
    {
        using var client = hub.Client();
        var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/agencies/nope", HttpStatusCode.NotFound)]
    [InlineData("/agencies/%01", HttpStatusCode.NotFound)]
    [InlineData("/agencies?after=nonsense", HttpStatusCode.BadRequest)]
    public async Task An_address_that_no_page_makes_is_told_so(string path, HttpStatusCode status)
    {
        using var client = hub.Client();
        var answer = await client.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("评价机构目录", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_verification_is_sent_by_POST()
    {
        using var client = hub.Client();
        var query = Uri.EscapeDataString("query($n: String!, $h: String) { verifyCertificate(number: $n, holderName: $h) { matched } }");
        var answer = await client.GetAsync($"/graphql?query={query}&variables={Uri.EscapeDataString($$"""{"n":"{{Number}}","h":"张演示"}""")}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task The_keys_of_receipts_are_published()
    {
        using var client = hub.Client();
        var keys = await client.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json");
        Assert.Equal("ES256", keys.GetProperty("keys")[0].GetProperty("alg").GetString());
    }

    [Fact]
    public async Task A_browser_finds_them_usable_by_keyboard_and_accessible()
    {
        using var client = hub.Client();
        var start = new ProcessStartInfo("node", ["site.mjs", client.BaseAddress!.GetLeftPart(UriPartial.Authority)])
        {
            WorkingDirectory = Repository.File("tests/SkillGraph.Server.Tests/audits"),
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var findings = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.Empty(findings);
        Assert.Equal(0, node.ExitCode);
    }

    private async Task<HttpResponseMessage> VerifyAsync(params (string Name, string Value)[] fields)
    {
        using var client = hub.Client();
        return await client.PostAsync("/verify", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }
}
