namespace SkillGraph.Statistics;

/// <summary>A column of a replica table; the table's SELECT yields it under the same name.</summary>
public sealed record ReplicaColumn(string Name, DataType Type);
