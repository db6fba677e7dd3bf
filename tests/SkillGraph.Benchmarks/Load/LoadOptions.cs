using System.CommandLine;
using SkillGraph.Databases;
using SkillGraph.Demo;

namespace SkillGraph.Benchmarks.Load;

/// <summary>Options of every command that drives servers.</summary>
internal static class LoadOptions
{
    private static readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the hub; made and filled when it is empty, reused otherwise.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "skillgraph-load"),
    };

    private static readonly Option<string?> _database = new("--database") { Description = "Connection string of PostgreSQL; without it SQLite in the data folder." };

    private static readonly Option<int> _certificates = new("--certificates") { Description = "Size of the province.", DefaultValueFactory = _ => 1_000_000 };

    private static readonly Option<double> _seconds = new("--seconds") { Description = "Length of one run of one server.", DefaultValueFactory = _ => 4 };

    private static readonly Option<int> _rounds = new("--rounds") { Description = "Runs of each server.", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> _connections = new("--connections") { Description = "Connections, each with one request under way.", DefaultValueFactory = _ => 16 };

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { _data, _database, _certificates, _seconds, _rounds, _connections })
            command.Options.Add(option);
    }

    public static HubSettings Hub(ParseResult flags) => new(Path.GetFullPath(flags.GetRequiredValue(_data)), flags.GetValue(_database));

    public static DemoOptions Demo(ParseResult flags) => new(flags.GetValue(_certificates));

    public static Alternation Alternation(ParseResult flags) =>
        new(flags.GetValue(_connections), TimeSpan.FromSeconds(flags.GetValue(_seconds)), flags.GetValue(_rounds));
}
