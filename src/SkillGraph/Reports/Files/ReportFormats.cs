using System.Text;
using SkillGraph.Charts;
using SkillGraph.Reports.Html;
using SkillGraph.Reports.Office.Sheets;
using SkillGraph.Reports.Office.Word;

namespace SkillGraph.Reports.Files;

/// <summary>The formats that reports are written in.</summary>
public static class ReportFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        ReportFormat.Whole("html", "text/html", HtmlReport.Write),
        ReportFormat.Whole("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordReport.Write),
        ReportFormat.Whole("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SheetReport.Write),
        ReportFormat.OfTables("csv", "text/csv", CsvTable.Write),
        ReportFormat.OfCharts("svg", "image/svg+xml", (chart, cancellation) => Encoding.UTF8.GetBytes(ChartRenderer.Svg(chart.Chart, cancellation))),
        ReportFormat.OfCharts("png", "image/png", (chart, cancellation) => ChartRenderer.Png(chart.Chart, scale: 2, cancellation)),
        ReportFormat.OfCharts("pdf", "application/pdf", (chart, cancellation) => ChartRenderer.Pdf(chart.Chart, cancellation)),
    ];

    /// <summary>What commands call them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Those of some names, in their own order; all when there are no names.</summary>
    public static IReadOnlyList<ReportFormat> Named(IReadOnlyCollection<string> names) => names.Count == 0 ? All : [.. All.Where(format => names.Contains(format.Name))];

    /// <summary>The names that a text lists with commas.</summary>
    public static IEnumerable<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
