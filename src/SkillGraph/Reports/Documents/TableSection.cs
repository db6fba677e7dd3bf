namespace SkillGraph.Reports.Documents;

/// <summary>A table (表).</summary>
/// <param name="Name">Its name within the report, and of its files.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">One cell for each column.</param>
/// <param name="Note">Source and remarks below it, if any.</param>
public sealed record TableSection(
    string Name, string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, string? Note = null) : ReportSection;
