using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>What is measured of one province, and across provinces.</summary>
internal sealed class Games(TimeSpan duration, int rounds)
{
    private const int Many = 16;
    private const int Few = 4;
    private const int Repeated = 20;
    private const int MostPerSecond = 3000;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(6);

    /// <summary>Questions that fit a summary, all different.</summary>
    public void Summary(Contest contest)
    {
        foreach (var shape in StatisticShape.FromSummary)
            contest.Compare(shape, 20, contest.DuckDB);
        foreach (var connections in new[] { Many, Few })
        {
            var (hub, bare) = contest.Questions(StatisticShape.FromSummary, Enough, once: true);
            var runs = new Turns(connections, duration, rounds).Run("summaries, all questions different", _warmUp, (contest.Hub, hub), (contest.DuckDB, bare));
            Figures.Print($"ratio of rps  {Figures.Ratio(runs[0], runs[1], run => run.PerSecond),8:0.00}\n");
        }
    }

    /// <summary>Other groupings, one at a time, each different.</summary>
    public void Facts(Contest contest)
    {
        foreach (var shape in StatisticShape.FromFacts)
        {
            contest.Compare(shape, 2, contest.DuckDB, contest.PostgreSql);
            var (hub, bare) = contest.Questions([shape], Enough, once: true);
            var runs = new Turns(1, duration, rounds).Run($"facts, {shape.Name}", _warmUp, (contest.Hub, hub), (contest.DuckDB, bare), (contest.PostgreSql, bare));
            Figures.Print($"ratio of time {Figures.Ratio(runs[0], runs[1], run => run.Milliseconds(0.5)),8:0.00}\n");
        }
    }

    /// <summary>The same questions again and again.</summary>
    public void Cache(Contest contest)
    {
        var (hub, _) = contest.Questions(StatisticShape.FromSummary, Repeated, once: false);
        new Turns(Many, duration, rounds).Run($"cache, {Repeated} questions", _warmUp, (contest.Hub, hub));
        Console.WriteLine();
    }

    /// <summary>Questions that fit a summary, on provinces of several sizes in turn, one at a time.</summary>
    public void Growth(List<Contest> contests)
    {
        foreach (var shape in StatisticShape.FromSummary)
        {
            var runs = new Turns(1, duration, rounds).Run(
                $"growth, {shape.Name}: {string.Join(", ", contests.Select(contest => contest.Certificates))} certificates",
                _warmUp,
                [.. contests.Select(contest => (contest.Hub, contest.Questions([shape], Enough, once: true).Hub))]);
            Figures.Print($"ratio of time {Figures.Ratio(runs[^1], runs[0], run => run.Milliseconds(0.5)),8:0.00}\n");
        }
    }

    // More than are answered in all rounds.
    private int Enough => (int)(MostPerSecond * (_warmUp + rounds * duration).TotalSeconds);
}
