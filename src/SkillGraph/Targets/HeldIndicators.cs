using SkillGraph.Certificates;
using SkillGraph.Employers;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Targets;

/// <summary>Indicators of regions whose records the hub holds: counted by the statistics engine, day by day.</summary>
internal sealed class HeldIndicators(ReplicaSession session, IReadOnlyList<string> regions, bool exact, CancellationToken cancellation)
{
    /// <summary>Denominators that the hub does not hold are published under this name (就业人员).</summary>
    private const string Employed = "EMPLOYED_PERSONS";

    private const int SkilledFromRank = 2;
    private const int HighSkilledFromRank = 4;

    private readonly StatisticFilter _region = new("region") { In = [.. regions] };

    /// <summary>The indicator on each day; counts begin at <paramref name="periodStart"/> where the indicator counts what is new.</summary>
    public async Task<IReadOnlyList<IndicatorFigure>> OnAsync(Indicator indicator, DateOnly periodStart, IReadOnlyList<DateOnly> days) => indicator switch
    {
        Indicator.CertificationCoverage => Each(days, await Ask(EmployerStatistics.Statistic, days, ["covered", "filed", "staffCertified", "employers"]), Coverage),
        Indicator.HighSkilledShareOfSkilled => Each(days, await Ask(WorkerStatistics.ByHighestLevel, days, ["highSkilledHolders", "holders"], FromRank(SkilledFromRank)),
            (_, v) => IndicatorFigure.Share(v[0], v[1])),
        Indicator.SkilledShareOfEmployed => await SkilledShare(days),
        Indicator.NewSkilledWorkers => Each(days, await Ask(WorkerStatistics.FirstTime, days, ["holders"], Since("firstOn", periodStart)), Count),
        Indicator.NewCertificates => Each(days, await Ask(CertificateStatistics.Statistic, days, ["certificates"], Since("issuedOn", periodStart)), Count),
        Indicator.NewHighSkilledCertificates => Each(days, await Ask(CertificateStatistics.Statistic, days, ["certificates"],
            Since("issuedOn", periodStart), FromRank(HighSkilledFromRank)), Count),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "No measure is declared for this indicator."),
    };

    private static IndicatorFigure Count(DateOnly day, IReadOnlyList<StatisticValue> values) => IndicatorFigure.Count(values[0]);

    private static IndicatorFigure Coverage(DateOnly day, IReadOnlyList<StatisticValue> values)
    {
        var (covered, filed, certified, employers) = (values[0], values[1], values[2], values[3]);
        return IndicatorFigure.Share(covered, employers,
            new ProgressPart("自主备案", "Filed", IndicatorFigure.Percent(filed, employers), filed),
            new ProgressPart("职工持证", "Staff certified", IndicatorFigure.Percent(certified, employers), certified));
    }

    private async Task<IReadOnlyList<IndicatorFigure>> SkilledShare(IReadOnlyList<DateOnly> days)
    {
        var employed = await PublishedFigures.ByYearAsync(session, regions[0], Employed, cancellation);
        var answer = await Ask(WorkerStatistics.ByHighestLevel, days, ["holders"], FromRank(SkilledFromRank));
        return Each(days, answer, (day, values) => Latest(employed, day.Year) is { } figure
            ? IndicatorFigure.Share(values[0], new(figure.Value, figure.Year == day.Year ? ValueStatus.NORMAL : ValueStatus.PROVISIONAL)) with { Sources = [figure] }
            : IndicatorFigure.Share(values[0], IndicatorFigure.NoValue));
    }

    /// <summary>The figure of the year, or provisionally the latest before it.</summary>
    private static PublishedFigure? Latest(Dictionary<int, PublishedFigure> byYear, int year) =>
        byYear.Values.Where(figure => figure.Year <= year).MaxBy(figure => figure.Year);

    private static StatisticFilter FromRank(int rank) => new("level") { From = rank };

    private static StatisticFilter Since(string dimension, DateOnly day) => new(dimension) { From = day };

    private Task<StatisticAnswer> Ask(Statistic statistic, IReadOnlyList<DateOnly> days, IReadOnlyList<Figure> measures, params StatisticFilter[] filters) =>
        session.AnswerAsync(statistic, new() { Measures = measures, Filters = [_region, .. filters], AsOfEach = days }, exact, cancellation);

    private static IReadOnlyList<IndicatorFigure> Each(
        IReadOnlyList<DateOnly> days, StatisticAnswer answer, Func<DateOnly, IReadOnlyList<StatisticValue>, IndicatorFigure> figure)
    {
        var rows = answer.Rows.ToDictionary(row => row.AsOf, row => row.Values);
        return [.. days.Select(day => figure(day, rows[day]))];
    }
}
