using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>What is measured of one province, and across provinces.</summary>
internal sealed class Games(TimeSpan duration, int rounds)
{
    private const int Many = 16;
    private const int Few = 4;
    private const int Repeated = 20;
    private const int MostPerSecond = 3000;

    /// <summary>Questions that fit a summary, all different.</summary>
    public void Summary(Contest contest)
    {
        foreach (var shape in StatisticShape.FromSummary)
            contest.Compare(shape, 20, contest.DuckDB);
        foreach (var connections in new[] { Many, Few })
        {
            var alternation = new Alternation(connections, duration, rounds);
            alternation.Run("summaries", contest.Sides(StatisticShape.FromSummary, Enough(alternation), once: true, contest.Hub, contest.DuckDB));
        }
    }

    /// <summary>Other groupings, one at a time, each different.</summary>
    public void Facts(Contest contest)
    {
        var alternation = new Alternation(1, duration, rounds);
        foreach (var shape in StatisticShape.FromFacts)
        {
            contest.Compare(shape, 2, contest.DuckDB, contest.PostgreSql);
            alternation.Run($"facts, {shape.Name}", contest.Sides([shape], Enough(alternation), once: true, contest.Hub, contest.DuckDB, contest.PostgreSql));
        }
    }

    /// <summary>The same questions again and again.</summary>
    public void Cache(Contest contest)
    {
        new Alternation(Many, duration, rounds).Run("cache", contest.Sides(StatisticShape.FromSummary, Repeated, once: false, contest.Hub));
        Console.WriteLine();
    }

    /// <summary>Questions that fit a summary, on provinces of several sizes in turn, one at a time.</summary>
    public void Growth(List<Contest> contests)
    {
        var alternation = new Alternation(1, duration, rounds);
        foreach (var shape in StatisticShape.FromSummary)
        {
            var runs = alternation.Run(
                $"growth, {shape.Name}",
                [.. contests.Select(contest => contest.Sides([shape], Enough(alternation), once: true, contest.Hub)[0] with { Name = $"{contest.Certificates}" })]);
            Figures.Print($"last to first, time of an answer: {Figures.Ratio(runs[^1], runs[0], run => run.Milliseconds(0.5)):0.00}\n");
        }
    }

    // More than are answered in all rounds.
    private static int Enough(Alternation alternation) => (int)(MostPerSecond * alternation.Length.TotalSeconds);
}
