namespace SkillGraph.Reports.Definitions;

/// <summary>Something wrong in the files of a report.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Message">The value that is wrong, and what was expected.</param>
public sealed record ReportProblem(string File, long Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
