using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.Commands;

/// <summary>Scheduled reports of the program as users start it, on both databases.</summary>
public sealed class ScheduleTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SkillGraphProcess _program = new();

    public static TheoryData<TestProvider> Databases => [.. Enum.GetValues<TestProvider>()];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _program.Dispose();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_servers_make_each_run_once_and_one_that_is_killed_is_replaced(TestProvider provider)
    {
        using var database = provider == TestProvider.Postgres ? TestDatabase.Create(provider) : null;
        var variables = Variables(database, ("Cron", "*/2 * * * * *"), ("Formats", "csv,docx,xlsx"), ("Region", "510100"));
        Assert.Equal(0, (await _program.RunAsync(Variables(database), ["demo", "--certificates", "2000", "--no-serve"])).ExitCode);
        await using var first = await RunningServer.StartAsync(_program, variables);
        await using var second = await RunningServer.StartAsync(_program, variables);
        await UntilAsync(database, runs => runs.Count(run => run.State == "DONE") >= 3);
        var said = await first.KillAsync();
        var killed = DateTime.UtcNow;
        await UntilAsync(database, runs => runs.Any(run => run.State == "DONE" && run.DueAt > killed) && runs.All(run => run.State != "RUNNING" || run.DueAt > killed));
        said += await second.KillAsync();

        var done = (await RunsAsync(database)).Where(run => run.State == "DONE").ToList();
        // Each run wrote a folder of its own, and one server says so.
        var written = Regex.Matches(said, @"due [^:]+:\d\d:\d\d: written to (\S+)\.").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(written.Distinct().Count(), written.Count);
        Assert.Subset(done.Select(run => run.Folder!).ToHashSet(), written.ToHashSet());
        Assert.Equal(done.Count, done.Select(run => run.Folder).Distinct().Count());
        Assert.All(done, run =>
        {
            Assert.Equal(JsonSerializer.Deserialize<string[]>(run.Files!), Directory.GetFiles(run.Folder!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal("510100", JsonDocument.Parse(run.Inputs!).RootElement.GetProperty("region").GetString());
            Assert.Contains("level-distribution.docx", run.Files);
        });
    }

    [Fact]
    public async Task A_schedule_is_run_at_once_by_a_command_and_recorded()
    {
        await _program.RunAsync("demo", "--certificates", "1000", "--no-serve");
        var variables = Variables(null, ("Cron", "0 6 5 1,4,7,10 *"), ("Formats", "csv"), ("Period", "last-quarter"));
        var (exitCode, output, _) = await _program.RunAsync(variables, ["report", "schedule", "run", "level-distribution"]);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("level-distribution: DONE ", output);
        var run = (await RunsAsync(null)).Single(run => run.State == "DONE");
        Assert.Equal(run.Folder, output.Trim()["level-distribution: DONE ".Length..]);
        Assert.True(File.Exists(Path.Combine(run.Folder!, "report.json")));

        (_, output, _) = await _program.RunAsync(variables, ["report", "schedule", "run"]);
        Assert.Contains("runs done: 0", output);

        (_, output, _) = await _program.RunAsync(variables, ["report", "schedule", "list"]);
        Assert.Matches("level-distribution +level-distribution +20.* DONE +.*out/level-distribution-20", output);
    }

    [Theory]
    [InlineData("Cron", "every day", "SkillGraph:Reports:Schedule:0:Cron is 'every day'")]
    [InlineData("Cron", "61 * * * *", "SkillGraph:Reports:Schedule:0:Cron is '61 * * * *'")]
    [InlineData("TimeZone", "Mars/Olympus", "SkillGraph:Reports:Schedule:0:TimeZone is 'Mars/Olympus'")]
    [InlineData("Report", "nothing", "SkillGraph:Reports:Schedule:0:Report is 'nothing'")]
    [InlineData("Formats", "csv,doc", "SkillGraph:Reports:Schedule:0:Formats is 'doc'")]
    [InlineData("Period", "last-week", "SkillGraph:Reports:Schedule:0:Period is 'last-week'")]
    [InlineData("Language", "fr", "SkillGraph:Reports:Schedule:0:Language is 'fr'")]
    [InlineData("Public", "maybe", "SkillGraph:Reports:Schedule:0:Public is 'maybe'")]
    [InlineData("Name", "a/b", "SkillGraph:Reports:Schedule:0:Name is 'a/b'")]
    [InlineData("Crno", "0 6 * * *", "SkillGraph:Reports:Schedule:0:Crno is '0 6 * * *'")]
    public async Task A_server_does_not_start_on_a_wrong_setting_and_names_it(string key, string value, string expected)
    {
        await _program.RunAsync("migrate");
        var (exitCode, _, error) = await _program.RunAsync(Variables(null, ("Cron", "0 6 * * *"), (key, value)), ["serve", "--urls", "http://127.0.0.1:0"]);
        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error);
        Assert.Contains("expected", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task Two_schedules_of_one_name_are_refused()
    {
        await _program.RunAsync("migrate");
        (string, string)[] variables = [.. Variables(null, ("Cron", "0 6 * * *")), ("SkillGraph__Reports__Schedule__1__Report", "level-distribution"), ("SkillGraph__Reports__Schedule__1__Cron", "0 7 * * *")];
        var (exitCode, _, error) = await _program.RunAsync(variables, ["report", "schedule", "list"]);
        Assert.Equal(2, exitCode);
        Assert.Contains("SkillGraph:Reports:Schedule:1:Name is 'level-distribution'", error);
    }

    private static (string Name, string Value)[] Variables(TestDatabase? database, params (string Key, string Value)[] settings) =>
    [
        .. database is null ? [] : new[] { ("SKILLGRAPH_DATABASE", database.ConnectionString) },
        .. settings.Length == 0 ? [] : new[] { ("SkillGraph__Reports__LeaseSeconds", "3"), ("SkillGraph__Reports__Schedule__0__Report", "level-distribution"), ("SkillGraph__Reports__Schedule__0__Out", "out") },
        .. settings.Select(setting => ($"SkillGraph__Reports__Schedule__0__{setting.Key}", setting.Value)),
    ];

    private async Task UntilAsync(TestDatabase? database, Func<IReadOnlyList<Run>, bool> isSo)
    {
        for (var until = DateTime.UtcNow + Patience; !isSo(await RunsAsync(database)); await Task.Delay(200))
            Assert.True(DateTime.UtcNow < until, string.Join(Environment.NewLine, await RunsAsync(database)));
    }

    private async Task<IReadOnlyList<Run>> RunsAsync(TestDatabase? database)
    {
        await using System.Data.Common.DbConnection connection = database is null
            ? new SqliteConnection($"Data Source={Path.Combine(_program.Folder, "skillgraph", "access.db")};Mode=ReadOnly")
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT due_at, state, folder, files, inputs, error FROM report_runs ORDER BY due_at";
        await using var reader = await command.ExecuteReaderAsync();
        var runs = new List<Run>();
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        while (await reader.ReadAsync())
            runs.Add(new(reader.GetDateTime(0), reader.GetString(1), Text(2), Text(3), Text(4), Text(5)));
        return runs;
    }

    private sealed record Run(DateTime DueAt, string State, string? Folder, string? Files, string? Inputs, string? Error);
}
