namespace SkillGraph.Reports.Schedule;

/// <summary>Does what a run is for.</summary>
/// <param name="report">The report.</param>
/// <param name="dueAt">When the run was due, UTC.</param>
/// <param name="cancellation">Stops it, without leaving half of it.</param>
public delegate Task<WorkResult> ReportWork(ScheduledReport report, DateTime dueAt, CancellationToken cancellation);

/// <summary>What came of a run.</summary>
/// <param name="Inputs">What it was run with, as JSON.</param>
/// <param name="Folder">The folder with its files.</param>
/// <param name="Files">Their names.</param>
public sealed record WorkResult(string Inputs, string Folder, IReadOnlyList<string> Files);
