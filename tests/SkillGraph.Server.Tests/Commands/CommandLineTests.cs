namespace SkillGraph.Server.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Help_names_the_commands_and_the_options_that_every_command_has()
    {
        var (exitCode, output, _) = await _program.RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("migrate", output);
        Assert.Contains("--data <DIR>", output);
        Assert.Contains("--database <CONNECTION>", output);
    }

    [Fact]
    public async Task A_mistyped_command_is_told_from_a_known_one()
    {
        var (exitCode, output, error) = await _program.RunAsync("migrat");

        Assert.Equal(2, exitCode);
        Assert.Contains("'migrat'", output + error);
    }

    [Fact]
    public async Task Migrate_makes_the_default_data_folder_and_may_be_repeated()
    {
        Assert.Equal(0, (await _program.RunAsync("migrate")).ExitCode);
        Assert.True(File.Exists(Path.Combine(_program.Folder, "skillgraph", "skillgraph.db")));
        Assert.Equal(0, (await _program.RunAsync("migrate")).ExitCode);
    }

    [Theory]
    [InlineData("data folder '/dev/null/x' cannot be written", "--data", "/dev/null/x")]
    [InlineData("connection string cannot be read", "--database", "nonsense")]
    [InlineData("connection string cannot be read", "--database", "Host=localhost;Prt=1;Password=secret")]
    [InlineData("names no Host", "--database", "Username=me;Password=secret")]
    [InlineData("PostgreSQL does not answer", "--database", "Host=127.0.0.1;Port=9;Username=me;Password=secret")]
    public async Task What_cannot_work_is_told_in_one_line_without_secrets(string expected, string option, string value)
    {
        var (exitCode, _, error) = await _program.RunAsync("migrate", option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error);
        Assert.DoesNotContain("secret", error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
