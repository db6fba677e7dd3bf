using System.Diagnostics;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests;

public class AuditTests(ServedHub hub) : IClassFixture<ServedHub>
{
    [Theory]
    [InlineData("http.mjs")]
    [InlineData("schema.mjs")]
    [InlineData("verdicts.mjs")]
    public async Task An_audit_by_other_implementations_of_GraphQL_finds_nothing(string script)
    {
        var folder = Repository.File("tests/SkillGraph.Server.Tests/audits");
        using var node = Process.Start(new ProcessStartInfo("node", [script, hub.Url, Repository.File("docs/portals-http.md")])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        })!;
        var findings = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.Empty(findings);
        Assert.Equal(0, node.ExitCode);
    }
}
