namespace SkillGraph.Reports.Running;

/// <summary>A report cannot be run as it was asked for; the message says why.</summary>
/// <param name="code">Stable, for programs.</param>
/// <param name="message">For the reader: the value and what was expected.</param>
public sealed class ReportException(string code, string message) : Exception(message)
{
    /// <summary>Stable, for programs.</summary>
    public string Code => code;
}
