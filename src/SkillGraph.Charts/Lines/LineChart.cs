using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Lines;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts;

/// <summary>Lines over time (折线图), toward a target if there is one, with what is forecast set apart from what was measured.</summary>
public sealed record LineChart : ChartDescription
{
    private const int MostPeriods = 500;
    private const int MostSeries = 12;

    /// <summary>The steps of time, the earliest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The lines, in the order of the legend; where they cross, earlier ones lie above later ones.</summary>
    public required IReadOnlyList<LineSeries> Series { get; init; }

    /// <summary>The target, if there is one.</summary>
    public TargetLine? Target { get; init; }

    /// <summary>Where the forecast begins, if there is one.</summary>
    public ForecastSpan? Forecast { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [CategoryTitle ?? "", .. Series.Select(series => series.Name)],
        [.. Periods.Select((period, i) => new ChartTableRow($"{period.Group}{period.Label}", [.. Series.Select(series => series.Values[i])]))]);

    /// <summary>The colour of a line, by name or as <c>#rrggbb</c>.</summary>
    public string ColorOf(int series) => Series[series].Color ?? ChartColors.Lines[series];

    internal override void Place(Frame frame)
    {
        Check();
        PlaceLegend(frame);
        var plot = LinePlot.Place(frame, this);
        foreach (var line in plot.Lines)
            line.Band();
        plot.PlaceTarget();
        foreach (var line in plot.Lines)
            line.Place();
        if (Series.All(series => series.Values.All(value => value == ChartValue.None)))
            frame.AddNear(TextBlock.Of(HouseStyle.NoData, TextStyle.Label), frame.Data.HorizontalCenter, frame.Data.VerticalCenter);
        plot.EndLabels.Place();
        plot.PlaceCallouts();
    }

    private void PlaceLegend(Frame frame)
    {
        var nameThemselves = Series.All(series => series.EndLabel?.StartsWith(series.Name, StringComparison.Ordinal) == true);
        var entries = nameThemselves ? [] : Series.Select((_, i) => DrawnLine.Entry(this, i)).ToList();
        if (Series.Any(series => series.Values.Any(value => value.State == ValueState.PROVISIONAL)))
            entries.Add(LegendEntry.ProvisionalDot);
        ChartLegend.Place(frame, entries);
    }

    private void Check()
    {
        if (Periods.Count is 0 or > MostPeriods)
            throw new ChartException("INVALID_SHAPE", $"A chart over {Periods.Count} periods; expected 1 to {MostPeriods}.");
        if (Series.Count > MostSeries)
            throw new ChartException("TOO_MANY_SERIES", $"A chart of {Series.Count} lines; expected at most {MostSeries}.");
        foreach (var series in Series)
            if (series.Values.Count != Periods.Count || (series.Band is not null && series.Band.Count != Periods.Count))
                throw new ChartException(
                    "INVALID_SHAPE",
                    $"'{series.Name}' has {series.Values.Count} values, its band {series.Band?.Count ?? 0}; expected {Periods.Count}.");
        if (Forecast is not null && (Forecast.FromPeriod < 0 || Forecast.FromPeriod >= Periods.Count))
            throw new ChartException("INVALID_SHAPE", $"Forecast from period {Forecast.FromPeriod}: expected 0 to {Periods.Count - 1}.");
    }
}
