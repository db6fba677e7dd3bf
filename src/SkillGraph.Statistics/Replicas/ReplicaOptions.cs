namespace SkillGraph.Statistics;

/// <summary>Where a replica lives and what it may use.</summary>
/// <param name="Folder">Holds one file per process, <c>0.duckdb</c>, <c>1.duckdb</c> …; made when absent, with rights for this user alone.</param>
public sealed record ReplicaOptions(string Folder)
{
    /// <summary>The most memory that DuckDB takes, in MiB; beyond it, it spills to disk.</summary>
    public int MemoryMiB { get; init; } = 1024;

    /// <summary>The threads that work for all questions together.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many questions are worked on at once; others wait.</summary>
    public int Readers { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>How many rows the remembered answers may hold in all.</summary>
    public int CachedRows { get; init; } = 200_000;

    /// <summary>How long a read waits for the data version it asked for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The current day where the data belongs.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(DateTime.UtcNow);
}
