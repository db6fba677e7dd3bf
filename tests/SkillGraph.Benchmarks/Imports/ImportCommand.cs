using System.CommandLine;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Imports;

/// <summary><c>import</c>: how fast files go into an empty hub, and into one that is full.</summary>
internal static class ImportCommand
{
    private static readonly Option<string> _data = new("--data") { Description = "Folder for the files and keys; files that are there are used again.", Required = true };
    private static readonly Option<string?> _database = new("--database") { Description = "Connection string of PostgreSQL; without it SQLite in the data folder, and the first load only." };
    private static readonly Option<int> _certificates = new("--certificates") { Description = "Certificates of the first load.", DefaultValueFactory = _ => 500_000 };
    private static readonly Option<int> _more = new("--more") { Description = "Certificates that come afterwards, the newest.", DefaultValueFactory = _ => 50_000 };
    private static readonly Option<int> _rounds = new("--rounds") { Description = "Times that they come, each by the import and by psql.", DefaultValueFactory = _ => 3 };

    public static Command Create()
    {
        var command = new Command("import", "Loads a province, then more certificates in alternation with psql's \\copy of equal rows into the same table.")
        {
            _data, _database, _certificates, _more, _rounds,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = new HubSettings(Path.GetFullPath(flags.GetRequiredValue(_data)), flags.GetValue(_database));
        var files = SplitProvince.Write(settings.DemoFolder, flags.GetValue(_certificates), flags.GetValue(_more), cancellation);
        await FirstLoad.RunAsync(settings, files, cancellation);
        if (settings.PostgreSql is { } connection)
            await new Growth(settings, connection, files).RunAsync(flags.GetValue(_rounds), cancellation);
    }
}
