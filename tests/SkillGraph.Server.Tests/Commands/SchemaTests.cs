namespace SkillGraph.Server.Tests.Commands;

public sealed class SchemaTests : IDisposable
{
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task What_is_written_is_what_is_printed_and_needs_a_checkout()
    {
        Assert.Equal(2, (await _program.RunAsync("schema", "--write")).ExitCode);

        var folder = Directory.CreateDirectory(Path.Combine(_program.Folder, "schema")).FullName;
        Assert.Equal(0, (await _program.RunAsync("schema", "--write")).ExitCode);
        var (_, printed, _) = await _program.RunAsync("schema");

        Assert.Contains("type Query", printed);
        Assert.Equal(printed, await File.ReadAllTextAsync(Path.Combine(folder, "skillgraph.graphql")));
    }
}
