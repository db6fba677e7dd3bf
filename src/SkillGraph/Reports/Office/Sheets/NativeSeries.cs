namespace SkillGraph.Reports.Office.Sheets;

/// <summary>One series of a chart of the spreadsheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Head">Cell of its name.</param>
/// <param name="Range">Cells of its values.</param>
/// <param name="Values">Those values; null where the cell is empty.</param>
/// <param name="Code">How they are written.</param>
internal sealed record NativeSeries(string Name, string Head, string Range, IReadOnlyList<double?> Values, string Code);
