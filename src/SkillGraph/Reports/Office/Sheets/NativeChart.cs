using SkillGraph.Charts;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A chart that the spreadsheet draws from its cells, in the colours of the charts of the hub.</summary>
internal static class NativeChart
{
    public static C.ChartSpace Build(ChartDescription chart, NativeCells cells)
    {
        var plot = chart is LineChart line ? NativeLines.Plot(line, cells) : NativeBars.Plot((CategoryChart)chart, cells);
        var content = new C.Chart(
            NativeText.Title(chart.Title, 1400, bold: true),
            new C.AutoTitleDeleted { Val = false },
            plot);
        if (cells.Series.Count > 1 || cells.Target is not null)
            content.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Top }, new C.Overlay { Val = false }, NativeText.Look(1000)));
        content.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new(new C.Date1904 { Val = false }, new C.RoundedCorners { Val = false }, content, NativeText.Paper(), NativeText.Look(1000));
    }
}
