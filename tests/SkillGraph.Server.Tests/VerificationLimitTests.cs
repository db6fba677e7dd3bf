using System.Net.Http.Json;
using System.Text.Json;

namespace SkillGraph.Server.Tests;

public sealed class VerificationLimitTests(TemplateHub hub) : IClassFixture<TemplateHub>
{
    [Fact]
    public async Task Aliased_verifications_count_one_by_one_and_are_cut_off()
    {
        using var client = hub.Client();
        var fields = string.Concat(Enumerable.Range(0, 1000).Select(i => $" a{i}: verifyCertificate(number: $n, holderName: $h) {{ matched }}"));
        var answer = await client.PostAsJsonAsync(
            "/graphql", new { query = $"query($n: String!, $h: String) {{{fields} }}", variables = new { n = "Y000051900001253000001", h = "张演示" } });

        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().ToList();
        Assert.InRange(errors.Count, 1000 - (2 * TemplateHub.Verifications), 1000 - TemplateHub.Verifications);
        Assert.All(errors, error => Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString()));
    }
}
