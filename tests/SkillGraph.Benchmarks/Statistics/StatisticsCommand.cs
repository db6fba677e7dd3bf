using System.CommandLine;
using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary><c>statistics</c>: the life of a replica, and the hub's statistics against hand-written SQL, on provinces of several sizes.</summary>
internal static class StatisticsCommand
{
    private static readonly Option<string> _database = new("--database")
    {
        Description = "Connection string of PostgreSQL with the right to make databases; their names begin with the one that it names.",
        Required = true,
    };

    private static readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the hubs; provinces are made once and reused.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "skillgraph-statistics"),
    };

    private static readonly Option<int[]> _certificates = new("--certificates")
    {
        Description = "Sizes of the provinces.",
        DefaultValueFactory = _ => [1_000_000, 4_000_000, 8_000_000],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> _part = new("--part") { Description = "What is measured: life, summary, facts, cache, growth or all.", DefaultValueFactory = _ => "all" };

    private static readonly Option<double> _seconds = new("--seconds") { Description = "Length of one run of one server.", DefaultValueFactory = _ => 4 };

    private static readonly Option<int> _rounds = new("--rounds") { Description = "Runs of each server.", DefaultValueFactory = _ => 5 };

    public static Command Create()
    {
        var command = new Command("statistics", "Measures statistics from summary, facts and cache, and the life of the replica.")
        {
            _database, _data, _certificates, _part, _seconds, _rounds,
        };
        _part.AcceptOnlyFromAmong("all", "life", "summary", "facts", "cache", "growth");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(flags.GetRequiredValue(_data));
        var provinces = new CopiedProvince(new(flags.GetRequiredValue(_database)), folder);
        var contests = new List<Contest>();
        try
        {
            foreach (var certificates in flags.GetRequiredValue(_certificates))
            {
                var settings = await provinces.PrepareAsync(certificates, cancellation);
                var key = await CopiedProvince.KeyAsync(settings, cancellation);
                if (Wants("life"))
                {
                    Figures.Print($"== {certificates:N0} certificates: the life of a replica");
                    await new ReplicaLife(settings, Path.Combine(folder, "original", "demo", "08-certificates.csv"), key).RunAsync(cancellation);
                }
                if (new[] { "summary", "facts", "cache", "growth" }.Any(Wants))
                    contests.Add(await Contest.StartAsync(settings, certificates, key, cancellation));
            }
            var games = new Games(TimeSpan.FromSeconds(flags.GetValue(_seconds)), flags.GetValue(_rounds));
            foreach (var contest in contests)
            {
                Figures.Print($"== {contest.Certificates:N0} certificates");
                if (Wants("summary"))
                    games.Summary(contest);
                if (Wants("facts"))
                    games.Facts(contest);
                if (Wants("cache"))
                    games.Cache(contest);
            }
            if (Wants("growth"))
                games.Growth(contests);
        }
        finally
        {
            foreach (var contest in contests)
                await contest.DisposeAsync();
        }

        bool Wants(string part) => flags.GetValue(_part) is var asked && (asked == "all" || asked == part);
    }
}
