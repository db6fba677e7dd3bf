namespace SkillGraph.Statistics;

/// <summary>Which state of the record store a replica shows.</summary>
/// <param name="DataVersion">The number of the last change that it holds; -1 before the first refresh.</param>
/// <param name="Epoch">Changes when everything has to be copied anew.</param>
public sealed record ReplicaState(long DataVersion, long Epoch)
{
    internal static readonly ReplicaState Empty = new(-1, -1);
}
