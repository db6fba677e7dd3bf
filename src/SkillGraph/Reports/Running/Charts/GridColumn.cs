using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>A column of a grid.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Format">How its values are written.</param>
internal sealed record GridColumn(string Label, CellFormat Format)
{
    /// <summary>A value as a chart draws it, with its unit in a language or without.</summary>
    public ChartValue Draw(TableCell cell, ReportLanguage? unitIn = null) => cell.Number is { } number
        ? new(Format.Drawn(number), unitIn is { } language ? Format.WithUnit(number, language) : Format.Text(number), cell.State)
        : new(null, cell.Text, cell.State);
}
