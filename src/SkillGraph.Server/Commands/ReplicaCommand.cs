using System.CommandLine;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph replica</c>: the files that statistics are counted in.</summary>
internal static class ReplicaCommand
{
    private const string Description = """
        统计副本 Statistics replicas: copies of the facts that statistics are counted in. Each process keeps its own file in the data folder.
        Example: skillgraph replica verify
        """;

    public static Command Create() => new("replica", Description)
    {
        ReplicaStatusCommand.Create(),
        ReplicaVerifyCommand.Create(),
        ReplicaRebuildCommand.Create(),
    };
}
