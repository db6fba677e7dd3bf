namespace SkillGraph.Charts;

/// <summary>The data of a chart, with every text whole: for readers who do not see it, and for whoever calculates on.</summary>
/// <param name="Head">What the name of each row is, then the name of each column of values.</param>
/// <param name="Rows">The rows, in the order of the chart.</param>
public sealed record ChartTable(IReadOnlyList<string> Head, IReadOnlyList<ChartTableRow> Rows);
