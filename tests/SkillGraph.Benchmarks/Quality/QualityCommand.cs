using System.CommandLine;
using System.Diagnostics;
using SkillGraph.Benchmarks.Imports;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;
using SkillGraph.DataQuality;

namespace SkillGraph.Benchmarks.Quality;

/// <summary><c>quality</c>: how long the search for data-quality findings takes, after an import and of everything.</summary>
internal static class QualityCommand
{
    private static readonly Option<string> _data = new("--data") { Description = "Folder for the files and keys; files that are there are used again.", Required = true };
    private static readonly Option<string?> _database = new("--database") { Description = "Connection string of PostgreSQL; without it SQLite in the data folder." };
    private static readonly Option<int> _certificates = new("--certificates") { Description = "Certificates of the first load.", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> _more = new("--more") { Description = "Certificates that come afterwards, the newest.", DefaultValueFactory = _ => 100_000 };

    public static Command Create()
    {
        var command = new Command("quality", "Loads a province, then more certificates, and searches for findings in what changed and in everything.") { _data, _database, _certificates, _more };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = new HubSettings(Path.GetFullPath(flags.GetRequiredValue(_data)), flags.GetValue(_database));
        var files = SplitProvince.Write(settings.DemoFolder, flags.GetValue(_certificates), flags.GetValue(_more), cancellation);
        await FirstLoad.RunAsync(settings, files, cancellation);
        await using var services = new ServiceCollection().AddSkillGraph(settings).BuildServiceProvider();
        var checks = services.GetRequiredService<DataQualityChecks>();
        await SearchAsync(checks, everything: true, cancellation);
        var import = await ImportProcess.RunAsync(settings, "certificates", files.More, cancellation);
        Figures.Print($"import of {import.Rows} more certificates, without a search: {import.Elapsed.TotalSeconds:0.0} s");
        await SearchAsync(checks, everything: false, cancellation);
        await SearchAsync(checks, everything: true, cancellation);
    }

    private static async Task SearchAsync(DataQualityChecks checks, bool everything, CancellationToken cancellation)
    {
        var parts = new Laps();
        var result = await checks.RunAsync(everything, parts, cancellation);
        parts.End("merge");
        Figures.Print($"search of {(result.Everything ? "everything" : "what changed")}: {parts.Total.TotalSeconds:0.0} s; {result.Open.Values.Sum()} findings open");
        foreach (var (part, took) in parts.All)
            Figures.Print($"  {part,-26} {took.TotalSeconds,8:0.00} s");
    }

    private sealed class Laps : IProgress<DataQualityProgress>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private string _part = "sets";
        private TimeSpan _since;

        public List<(string Part, TimeSpan Took)> All { get; } = [];

        public TimeSpan Total => _clock.Elapsed;

        public void Report(DataQualityProgress value) => End(value.Kind is { } kind ? EnumText.Of(kind) : "merge");

        public void End(string next)
        {
            All.Add((_part, _clock.Elapsed - _since));
            (_part, _since) = (next, _clock.Elapsed);
        }
    }
}
