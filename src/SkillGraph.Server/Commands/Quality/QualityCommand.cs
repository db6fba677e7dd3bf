using System.CommandLine;

namespace SkillGraph.Server.Commands.Quality;

/// <summary><c>skillgraph quality</c>: what in the records should be looked into, and what was said of it.</summary>
internal static class QualityCommand
{
    private const string Description = """
        数据质量 Findings of data quality: searched after each import, or by run; list shows them, explain and confirm say what they are.
        Example: skillgraph quality list --kind issue-burst --region 510700
        """;

    public static Command Create() => new("quality", Description)
    {
        QualityRunCommand.Create(),
        QualityListCommand.Create(),
        QualityStateCommand.Explain(),
        QualityStateCommand.Confirm(),
    };
}
