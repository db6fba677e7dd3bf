using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Horizontal bars made of the same parts each, with the whole written at the end and the parts named in a legend.</summary>
public sealed record StackedBarChart : ChartDescription
{
    /// <summary>The parts, from the axis outwards.</summary>
    public required IReadOnlyList<StackedSeries> Series { get; init; }

    /// <summary>The bars, the first at the top.</summary>
    public required IReadOnlyList<StackedBar> Bars { get; init; }

    internal override void Place(Frame frame)
    {
        foreach (var bar in Bars)
            Check(bar);
        var colors = Series.Select((series, i) => series.Color ?? HouseStyle.Parts[i % HouseStyle.Parts.Count]).ToArray();
        ChartLegend.Place(frame, [.. Series.Select((series, i) => LegendEntry.Square(series.Name, colors[i]))]);
        var axis = ValueAxis.Bars(Bars.Select(bar => bar.Values.Sum() ?? 0));
        var rows = new BarRows(frame, axis, this, [.. Bars.Select(bar => new BarRow(bar.Category, Whole(bar), bar.Label, null))]);
        for (var row = 0; row < Bars.Count; row++)
        {
            var start = 0.0;
            for (var part = 0; part < Series.Count; part++)
            {
                var end = start + (Bars[row].Values[part] ?? 0);
                rows.Draw(row, start, end, colors[part], separate: part < Series.Count - 1);
                start = end;
            }
        }
    }

    private static double? Whole(StackedBar bar) => bar.Values.All(value => value is null) ? null : bar.Values.Sum();

    private void Check(StackedBar bar)
    {
        if (bar.Values.Count != Series.Count)
            throw new ChartException(
                "INVALID_SHAPE", $"'{bar.Category}' has {bar.Values.Count} values; expected one for each of {Series.Count} series.");
        if (bar.Values.FirstOrDefault(value => value < 0) is { } negative)
            throw new ChartException("INVALID_VALUE", $"'{bar.Category}' has the part {negative}; expected 0 or more.");
    }
}
