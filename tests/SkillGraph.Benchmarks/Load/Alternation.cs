namespace SkillGraph.Benchmarks.Load;

/// <summary>Sides by turns, so that whatever else the machine does falls on all of them.</summary>
internal sealed class Alternation(int connections, TimeSpan duration, int rounds)
{
    // Until both run the code that the runtime has optimised last; on a busy machine that takes a while.
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(20);

    /// <summary>From the first warm-up to the last run of a side.</summary>
    public TimeSpan Length => _warmUp + rounds * duration;

    /// <summary>Warms up, measures each side in every round, prints a line for each and the ratio of the first to the second.</summary>
    /// <returns>The runs of each side.</returns>
    public List<Measurement>[] Run(string title, params Side[] sides)
    {
        foreach (var side in sides)
            Driver.Run(side, connections, _warmUp);
        List<Measurement>[] runs = [.. sides.Select(_ => new List<Measurement>())];
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < sides.Length; i++)
                runs[i].Add(Driver.Run(sides[i], connections, duration));
        Figures.Print($"{title}: {(sides[0].Once ? "each question once" : $"{sides[0].Requests.Length} questions")}, {rounds} rounds of {duration.TotalSeconds:0.#} s, {connections} connections, medians");
        Console.WriteLine("server           rps   p50 ms   p99 ms    bytes   CPU us   MB");
        for (var i = 0; i < sides.Length; i++)
            Figures.Print(sides[i], runs[i]);
        if (sides.Length > 1)
            Figures.Print($"ratio       {Figures.Ratio(runs[0], runs[1], run => run.PerSecond),8:0.00}\n");
        return runs;
    }
}
