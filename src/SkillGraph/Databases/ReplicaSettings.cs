namespace SkillGraph.Databases;

/// <summary>What the statistics replica of a process may use: section <c>Replica</c> of the settings.</summary>
public sealed record ReplicaSettings
{
    /// <summary>Least memory that a province's facts are worked on with.</summary>
    public const int LeastMemoryMiB = 64;

    /// <summary>The most memory that DuckDB takes, in MiB; beyond it, it spills to disk.</summary>
    public int MemoryMiB { get; init; } = 1024;

    /// <summary>The threads that work for all questions together.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many questions are worked on at once; others wait.</summary>
    public int Readers { get; init; } = 2 * Environment.ProcessorCount;
}
