using System.CommandLine;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Imports;

/// <summary><c>import-kills</c>: imports that are killed again and again.</summary>
internal static class ImportKillsCommand
{
    private static readonly Option<string> _data = new("--data") { Description = "Folder of the hub; must be empty.", Required = true };
    private static readonly Option<string?> _database = new("--database") { Description = "Connection string of an empty PostgreSQL database; without it SQLite in the data folder." };
    private static readonly Option<int> _certificates = new("--certificates") { Description = "Rows of the import that is killed.", DefaultValueFactory = _ => 20_000 };
    private static readonly Option<int> _times = new("--times") { Description = "How often.", DefaultValueFactory = _ => 50 };
    private static readonly Option<int> _seed = new("--seed") { Description = "Another seed kills at other moments.", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("import-kills", "Kills an import at random points, runs it again and compares the tables with those of an undisturbed one.")
        {
            _data, _database, _certificates, _times, _seed,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = new HubSettings(Path.GetFullPath(flags.GetRequiredValue(_data)), flags.GetValue(_database));
        await using var kills = new ImportKills(settings, flags.GetValue(_certificates));
        var (found, different) = (new List<KillPoint>(), 0);
        await foreach (var kill in kills.RunAsync(flags.GetValue(_times), flags.GetValue(_seed), cancellation))
        {
            found.Add(kill.Found);
            if (kill.Afterwards == kill.Undisturbed)
                continue;
            different++;
            Figures.Print($"killed ({kill.Found}):\n  {kill.Afterwards}\n  {kill.Undisturbed}");
        }
        Figures.Print($"{found.Count} kills: {found.Count(p => p == KillPoint.BeforeStaging)} before staging, {found.Count(p => p == KillPoint.UnderWay)} while staging, checking or merging, {found.Count(p => p == KillPoint.AfterCommit)} after the commit; {different} hubs differ from an undisturbed import");
        return different;
    }
}
