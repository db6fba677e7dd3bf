namespace SkillGraph.Benchmarks.Load;

/// <summary>Servers by turns, so that whatever else the machine does falls on all of them.</summary>
internal sealed class Turns(int connections, TimeSpan duration, int rounds)
{
    /// <summary>Warms the servers up, measures each in every round, and prints a line for each.</summary>
    /// <returns>The runs of each server.</returns>
    public List<Measurement>[] Run(string title, TimeSpan warmUp, params IReadOnlyList<(ServerProcess Server, Supply Supply)> contestants)
    {
        foreach (var (server, supply) in contestants)
            Driver.Run(server, supply, connections, warmUp);
        List<Measurement>[] runs = [.. contestants.Select(_ => new List<Measurement>())];
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < contestants.Count; i++)
                runs[i].Add(Driver.Run(contestants[i].Server, contestants[i].Supply, connections, duration));
        Figures.Print($"{title}, {rounds} rounds of {duration.TotalSeconds:0.#} s, {connections} connections, medians");
        Console.WriteLine("server             rps   p50 ms   p99 ms    bytes   CPU us   MB");
        for (var i = 0; i < contestants.Count; i++)
            Figures.Print(contestants[i].Server, runs[i]);
        return runs;
    }
}
