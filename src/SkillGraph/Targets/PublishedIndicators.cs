using SkillGraph.Statistics;

namespace SkillGraph.Targets;

/// <summary>Indicators of regions that the hub knows from published figures only, such as the nation: year-end values, or missing; never summed from Sichuan's rows.</summary>
internal sealed class PublishedIndicators(ReplicaSession session, string region, CancellationToken cancellation)
{
    /// <summary>The indicator on each day.</summary>
    public async Task<IReadOnlyList<IndicatorFigure>> OnAsync(Indicator indicator, DateOnly periodStart, IReadOnlyList<DateOnly> days)
    {
        switch (indicator)
        {
            case Indicator.NewCertificates:
                return await SumsSince("CERTIFICATES", periodStart, days);
            case Indicator.NewHighSkilledCertificates:
                return await SumsSince("HIGH_SKILLED_CERTIFICATES", periodStart, days);
            case Indicator.SkilledShareOfEmployed:
                return await Shares("SKILLED_WORKERS", "EMPLOYED_PERSONS", days);
            case Indicator.HighSkilledShareOfSkilled:
                return await Shares("HIGH_SKILLED_WORKERS", "SKILLED_WORKERS", days);
            default:
                return [.. days.Select(_ => IndicatorFigure.Missing)];
        }
    }

    private async Task<IReadOnlyList<IndicatorFigure>> Shares(string numerator, string denominator, IReadOnlyList<DateOnly> days)
    {
        var parts = await PublishedFigures.ByYearAsync(session, region, numerator, cancellation);
        var wholes = await PublishedFigures.ByYearAsync(session, region, denominator, cancellation);
        return [.. days.Select(day => (Part: AtYearEnd(parts, day), Whole: AtYearEnd(wholes, day))).Select(figures =>
            IndicatorFigure.Share(Value(figures.Part), Value(figures.Whole)) with { Sources = [.. new[] { figures.Part, figures.Whole }.OfType<PublishedFigure>()] })];
    }

    /// <summary>The sum of whole years since the start; missing when any of them is.</summary>
    private async Task<IReadOnlyList<IndicatorFigure>> SumsSince(string figure, DateOnly start, IReadOnlyList<DateOnly> days)
    {
        var byYear = await PublishedFigures.ByYearAsync(session, region, figure, cancellation);
        return [.. days.Select(day =>
        {
            var years = Enumerable.Range(start.Year, Math.Max(0, day.Year - start.Year + 1)).ToList();
            return IsYearEnd(day) && years.TrueForAll(byYear.ContainsKey)
                ? IndicatorFigure.Count(new(years.Sum(year => byYear[year].Value), ValueStatus.NORMAL)) with { Sources = [.. years.Select(year => byYear[year])] }
                : IndicatorFigure.Missing;
        })];
    }

    private static PublishedFigure? AtYearEnd(Dictionary<int, PublishedFigure> byYear, DateOnly day) => IsYearEnd(day) ? byYear.GetValueOrDefault(day.Year) : null;

    private static StatisticValue Value(PublishedFigure? figure) => figure is null ? IndicatorFigure.NoValue : new(figure.Value, ValueStatus.NORMAL);

    private static bool IsYearEnd(DateOnly day) => day is { Month: 12, Day: 31 };
}
