namespace SkillGraph.Reports.Definitions;

/// <summary>A line across a chart: at a number, or where an answer says.</summary>
/// <param name="Value">The number; null when an answer says it.</param>
/// <param name="Field">Where the answer says it.</param>
/// <param name="Label">What is written at its end, with the value after it.</param>
/// <param name="Format">How the value is written.</param>
internal sealed record ChartLine(double? Value, TextField? Field, Words Label, ValueFormat Format);
