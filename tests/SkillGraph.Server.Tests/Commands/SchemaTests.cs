using System.Runtime.CompilerServices;

namespace SkillGraph.Server.Tests.Commands;

public sealed class SchemaTests : IDisposable
{
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_checked_in_schema_is_the_one_that_is_served()
    {
        var (_, printed, _) = await _program.RunAsync("schema");

        Assert.True(printed == await File.ReadAllTextAsync(CheckedIn()), "The schema has changed. If that is meant, run: skillgraph schema --write");
    }

    [Fact]
    public async Task Writing_needs_a_checkout()
    {
        Assert.Equal(2, (await _program.RunAsync("schema", "--write")).ExitCode);

        Directory.CreateDirectory(Path.Combine(_program.Folder, "schema"));
        Assert.Equal(0, (await _program.RunAsync("schema", "--write")).ExitCode);
        Assert.Contains("type Query", await File.ReadAllTextAsync(Path.Combine(_program.Folder, "schema", "skillgraph.graphql")));
    }

    private static string CheckedIn([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../schema/skillgraph.graphql");
}
