using SkillGraph.Charts;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>Lines over time, and the line to be reached.</summary>
internal static class NativeLines
{
    private const double Thick = 2.25;
    private const double Thin = 1.5;

    public static C.PlotArea Plot(LineChart chart, NativeCells cells)
    {
        var lines = Empty();
        for (var i = 0; i < cells.Series.Count; i++)
            lines.Append(Series(chart, cells, i));
        lines.Append(new C.ShowMarker { Val = true });
        lines.Append(NativeAxes.Ids);
        var plot = new C.PlotArea(new C.Layout(), lines);
        if (cells.Target is { } target)
            plot.Append(Across(target, cells));
        plot.Append(NativeAxes.Of(chart, cells.Series[0].Code, lying: false, logarithmic: false));
        return plot;
    }

    /// <summary>A target as a line over all names.</summary>
    public static C.LineChart Across(NativeSeries target, NativeCells cells)
    {
        var index = (uint)cells.Series.Count;
        var lines = Empty();
        lines.Append(new C.LineChartSeries(
            new C.Index { Val = index }, new C.Order { Val = index }, NativeData.Name(target),
            NativeText.Line(ChartColors.Target, Thin, dashed: true), NoMarker(), NativeData.Names(cells), NativeData.Values(target), new C.Smooth { Val = false }));
        lines.Append(new C.ShowMarker { Val = true });
        lines.Append(NativeAxes.Ids);
        return lines;
    }

    private static C.LineChart Empty() => new(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });

    private static C.LineChartSeries Series(LineChart chart, NativeCells cells, int index)
    {
        var line = chart.Series[index];
        var color = chart.ColorOf(index);
        return new(
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, NativeData.Name(cells.Series[index]),
            NativeText.Line(color, line.Dashed ? Thin : Thick, line.Dashed), line.Markers ? Marker(color) : NoMarker(),
            NativeData.Names(cells), NativeData.Values(cells.Series[index]), new C.Smooth { Val = false });
    }

    private static C.Marker NoMarker() => new(new C.Symbol { Val = C.MarkerStyleValues.None });

    private static C.Marker Marker(string color)
    {
        var look = NativeText.Fill(color);
        return new(new C.Symbol { Val = C.MarkerStyleValues.Circle }, new C.Size { Val = 6 }, new C.ChartShapeProperties(look.ChildElements.Select(part => part.CloneNode(deep: true))));
    }
}
