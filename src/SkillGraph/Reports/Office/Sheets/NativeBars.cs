using SkillGraph.Charts;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>Bars and columns, side by side, stacked, or as shares of the whole.</summary>
internal static class NativeBars
{
    public static C.PlotArea Plot(CategoryChart chart, NativeCells cells)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = chart.Columns ? C.BarDirectionValues.Column : C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = Grouping(chart.Arrangement) },
            new C.VaryColors { Val = false });
        for (var i = 0; i < cells.Series.Count; i++)
            bars.Append(Series(chart, cells, i));
        bars.Append(new C.GapWidth { Val = 50 });
        if (chart.Arrangement != Arrangement.GROUPED)
            bars.Append(new C.Overlap { Val = 100 });
        bars.Append(NativeAxes.Ids);
        var plot = new C.PlotArea(new C.Layout(), bars);
        if (cells.Target is { } target)
            plot.Append(NativeLines.Across(target, cells));
        plot.Append(NativeAxes.Of(chart, chart.Arrangement == Arrangement.FULL ? "0%" : cells.Series[0].Code, lying: !chart.Columns, chart.Logarithmic));
        return plot;
    }

    private static C.BarChartSeries Series(CategoryChart chart, NativeCells cells, int index)
    {
        var series = new C.BarChartSeries(
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, NativeData.Name(cells.Series[index]),
            NativeText.Fill(Color(chart, index)), new C.InvertIfNegative { Val = false });
        for (var i = 0; i < chart.Categories.Count; i++)
            if (Point(chart, i, index) is { } point)
                series.Append(point);
        // Of several series, values would lie on each other.
        if (cells.Series.Count == 1)
            series.Append(Labels(cells.Series[index].Code));
        series.Append(NativeData.Names(cells), NativeData.Values(cells.Series[index]));
        return series;
    }

    private static string Color(CategoryChart chart, int series) => chart.Series.Count == 1 ? chart.Series[0].Color ?? ChartColors.Actual : chart.ColorOf(0, series);

    /// <summary>A bar that does not look like the others of its series.</summary>
    private static C.DataPoint? Point(CategoryChart chart, int category, int series)
    {
        var color = chart.ColorOf(category, series);
        var provisional = chart.Categories[category].Values[series].State == ValueState.PROVISIONAL;
        return !provisional && color == Color(chart, series) ? null : new(
            new C.Index { Val = (uint)category }, new C.InvertIfNegative { Val = false }, new C.Bubble3D { Val = false }, NativeText.Fill(color, provisional));
    }

    private static C.DataLabels Labels(string code) => new(
        new C.NumberingFormat { FormatCode = code, SourceLinked = false }, NativeText.Look(900), new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
        new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false });

    private static C.BarGroupingValues Grouping(Arrangement arrangement) => arrangement switch
    {
        Arrangement.STACKED => C.BarGroupingValues.Stacked,
        Arrangement.FULL => C.BarGroupingValues.PercentStacked,
        _ => C.BarGroupingValues.Clustered,
    };
}
