using DocumentFormat.OpenXml;
using SkillGraph.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A chart that the spreadsheet draws from its cells, in the colours of the charts of the hub.</summary>
internal static class NativeChart
{
    public static C.ChartSpace Build(ChartDescription chart, NativeCells cells)
    {
        var plot = chart is LineChart line ? NativeLines.Plot(line, cells) : NativeBars.Plot((CategoryChart)chart, cells);
        var content = new C.Chart(
            Title(NativeText.Of(chart.Title, 1400, bold: true), chart.Subtitle is { } subtitle ? NativeText.Of(subtitle, 1000) : null),
            new C.AutoTitleDeleted { Val = false },
            plot);
        if (cells.Series.Count > 1 || Target(chart) is not null)
            content.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Top }, new C.Overlay { Val = false }, NativeText.Look(1000)));
        content.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new(new C.Date1904 { Val = false }, new C.RoundedCorners { Val = false }, content, NativeText.Paper(), NativeText.Look(1000));
    }

    /// <summary>The line across a chart, if it has one.</summary>
    public static TargetLine? Target(ChartDescription chart) => chart switch { LineChart line => line.Target, CategoryChart bars => bars.Target, _ => null };

    private static C.Title Title(params A.Paragraph?[] lines) =>
        new(new C.ChartText(NativeText.Rich(lines.OfType<A.Paragraph>())), new C.Overlay { Val = false });
}
