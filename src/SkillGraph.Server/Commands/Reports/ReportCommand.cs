using System.CommandLine;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Server.Commands.Reports;

/// <summary><c>skillgraph report</c>: periodic reports, each a folder.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", "定期报表 Periodic reports: each is a folder with report.yaml and its queries.")
    {
        ReportRunCommand.Create(),
        ReportCheckCommand.Create(),
        ReportListCommand.Create(),
        ReportScheduleCommand.Create(),
    };

    /// <summary>The folder of a report that a user names.</summary>
    /// <exception cref="CommandFailure">There is none.</exception>
    public static string Folder(string name) => ReportLibrary.Default.Find(name) ?? throw new CommandFailure(
        $"没有报表“{name}”：'{name}' is no report and no folder with {ReportLibrary.DefinitionFile}; expected one of {string.Join(", ", ReportLibrary.Default.Names)}, or a folder.");
}
