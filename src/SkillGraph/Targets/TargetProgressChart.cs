using SkillGraph.Charts;
using SkillGraph.Reports;
using SkillGraph.Statistics;
using ChartPeriod = SkillGraph.Charts.Period;

namespace SkillGraph.Targets;

/// <summary>Progress toward a target (目标进度): actual values, required path, forecast with its band, target line and gap.</summary>
public static class TargetProgressChart
{
    /// <summary>Describes the chart.</summary>
    public static ChartDescription Describe(TargetProgress progress, DataSource source)
    {
        var words = new ProgressWords(progress);
        var days = progress.Series.Select(p => p.Day).Concat(progress.Forecast?.Points.Select(p => p.Day).Where(d => d > progress.AsOf) ?? []).ToList();
        return new LineChart
        {
            Title = words.Title,
            Subtitle = $"{words.Scope}，{days[0].Year}—{days[^1].Year} 年各{words.PeriodName}末 · {words.TargetName}{source.Remark}",
            Footnote = $"{source.Footnote} · {words.Method}",
            Description = words.Description,
            ValueTitle = $"{words.Indicator}（{words.Unit}）",
            Periods = [.. days.Select(d => new ChartPeriod(words.PeriodLabel(d), $"{d.Year}年"))],
            Series = [.. Lines(progress, days, words)],
            Target = progress.TargetValue is { } target ? new(target, $"目标 {words.Value(target)}") : null,
            Forecast = progress.Forecast is null ? null : new(progress.Series.Count - 1, "预测期"),
        };
    }

    /// <summary>Colours of the definitions that an indicator is made of: paler than the indicator itself.</summary>
    private static readonly string[] PartColors = [ChartColors.Parts[1], ChartColors.Parts[0]];

    private static IEnumerable<LineSeries> Lines(TargetProgress progress, List<DateOnly> days, ProgressWords words)
    {
        yield return new($"实际{words.Indicator}", [.. days.Select(day => Actual(progress.Series.FirstOrDefault(p => p.Day == day)?.Actual, words))], ChartColors.Actual)
        {
            Markers = true,
            Callout = words.Callout,
        };
        if (progress.Forecast is { } forecast)
        {
            var byDay = forecast.Points.ToDictionary(p => p.Day);
            yield return new("趋势预测", [.. days.Select(day => Known(day == progress.AsOf ? progress.Current.Actual.Value : byDay.GetValueOrDefault(day)?.Value, words))], ChartColors.Forecast)
            {
                Dashed = true,
                Markers = true,
                Band = [.. days.Select(day => day == progress.AsOf && progress.Current.Actual.Value is { } now
                    ? (now, now)
                    : byDay.TryGetValue(day, out var point) ? (point.Low, point.High) : ((double, double)?)null)],
                EndLabel = words.ForecastLabel,
            };
        }
        var required = days.Select(day => progress.Series.FirstOrDefault(p => p.Day == day)?.Required ?? progress.Forecast?.Points.FirstOrDefault(p => p.Day == day)?.Required).ToList();
        if (required.Any(value => value is not null))
            yield return new("达标所需路径（线性）", [.. required.Select(value => Known(value, words))], ChartColors.Muted) { Dashed = true };
        for (var part = 0; part < progress.Current.Parts.Count; part++)
        {
            var name = progress.Current.Parts[part].Name;
            var values = days.Select(day => progress.Series.FirstOrDefault(p => p.Day == day)?.Parts[part].Value.Value).Select(value => Known(value, words)).ToList();
            yield return new($"其中：{name}", values, PartColors[part]);
        }
    }

    private static ChartValue Actual(StatisticValue? given, ProgressWords words) => given is not { } value || value.Status == ValueStatus.MISSING
        ? ChartValue.None
        : new(value.Value, value.Value is { } number ? words.Value(number) : ChartText.Absent(value.Status), ChartText.State(value.Status));

    private static ChartValue Known(double? value, ProgressWords words) => value is { } number ? new(number, words.Value(number)) : ChartValue.None;
}
