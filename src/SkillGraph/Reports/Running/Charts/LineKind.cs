using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Lines over time.</summary>
internal static class LineKind
{
    private const int MostMarked = 40;
    private const int MostNamed = 6;

    public static LineChart Describe(ChartDefinition chart, ChartGrid grid, ReportLanguage language, TargetLine? target)
    {
        var forecast = chart.Forecast is { } from && Last(grid, from.From) is >= 0 and var last && last < grid.Rows.Count - 1 ? new ForecastSpan(last, from.Label.In(language)) : null;
        return new()
        {
            Title = "",
            Periods = [.. grid.Rows.Select(row => PeriodNames.Of(row.Key, row.Name, language))],
            // What there is nothing of, such as a forecast when the day has come, has no place in the legend.
            Series = [.. grid.Columns.Select((_, column) => Line(chart, grid, column, forecast is not null, language)).Where((line, column) => column == 0 || line.Values.Any(value => value != ChartValue.None))],
            Target = target,
            Forecast = forecast,
        };
    }

    private static LineSeries Line(ChartDefinition chart, ChartGrid grid, int column, bool isForecast, ReportLanguage language)
    {
        var y = chart.Series is null ? chart.Y[column] : chart.Y[0];
        var values = grid.Column(column).ToArray();
        var band = Band(grid, y);
        if (y.Follows is { } before && Last(grid, before) is >= 0 and var start && values.Any(value => value.Number is not null))
        {
            values[start] = grid.Value(grid.Rows[start], before);
            if (band is not null && values[start].Number is { } number)
                band[start] = (number, number);
        }
        var name = grid.Columns[column].Label;
        var last = Array.FindLastIndex(values, value => value.Number is not null);
        string? Named(bool when) => when && last >= 0 && grid.Rows[last].Cells[column]?.Number is { } number ? $"{name} {grid.Columns[column].Format.WithUnit(number, language)}" : null;
        return new(name, values, y.Color)
        {
            Dashed = y.IsDashed,
            Markers = !y.IsDashed && grid.Rows.Count <= MostMarked,
            Band = band,
            EndLabel = Named(isForecast ? y.Follows is not null : chart.Forecast is null && grid.Columns.Count <= MostNamed),
            Callout = Named(chart.Forecast?.From == column),
        };
    }

    private static (double Low, double High)?[]? Band(ChartGrid grid, ChartY y)
    {
        if (y.Band is not var (low, high))
            return null;
        var format = y.Value.Format.Cell!;
        return [.. grid.Rows.Select(row => row.Edges.TryGetValue(low, out var from) && row.Edges.TryGetValue(high, out var to) ? (format.Drawn(from), format.Drawn(to)) : ((double, double)?)null)];
    }

    private static int Last(ChartGrid grid, int column) => grid.Rows.ToList().FindLastIndex(row => row.Cells[column]?.Number is not null);
}
