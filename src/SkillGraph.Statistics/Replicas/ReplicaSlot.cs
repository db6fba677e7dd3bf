namespace SkillGraph.Statistics;

/// <summary>One file of a replica folder.</summary>
/// <param name="Number">Its number.</param>
/// <param name="InUse">Whether a process holds it.</param>
/// <param name="Bytes">Its size on disk, its log included.</param>
/// <param name="Note">What the process that holds or held it said last; null when none did.</param>
public sealed record ReplicaSlot(int Number, bool InUse, long Bytes, ReplicaNote? Note);
