namespace SkillGraph.Statistics;

/// <summary>DuckDB could not run a statement that was prepared. The driver's own exception has no public constructor.</summary>
internal sealed class ReplicaReadException(string message) : Exception(message);
