using SkillGraph.Statistics;

namespace SkillGraph.Targets;

/// <summary>An indicator's value on one day, before it is set beside a target.</summary>
/// <param name="Actual">The value, in the indicator's unit.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">What it is a share of; null where it is no share.</param>
/// <param name="Parts">Its definitions, where it has several.</param>
internal sealed record IndicatorFigure(StatisticValue Actual, StatisticValue Numerator, StatisticValue? Denominator, IReadOnlyList<ProgressPart> Parts)
{
    /// <summary>The figures published by others that it is made of.</summary>
    public IReadOnlyList<PublishedFigure> Sources { get; init; } = [];

    public static readonly StatisticValue NoValue = new(null, ValueStatus.MISSING);

    /// <summary>Nothing is known.</summary>
    public static readonly IndicatorFigure Missing = new(NoValue, NoValue, null, []);

    public static IndicatorFigure Count(StatisticValue count) => new(count, count, null, []);

    /// <summary>A share in percent.</summary>
    public static IndicatorFigure Share(StatisticValue numerator, StatisticValue denominator, params IReadOnlyList<ProgressPart> parts) =>
        new(Percent(numerator, denominator), numerator, denominator, parts);

    public static StatisticValue Percent(StatisticValue numerator, StatisticValue denominator)
    {
        if (numerator.Status == ValueStatus.SUPPRESSED || denominator.Status == ValueStatus.SUPPRESSED)
            return new(null, ValueStatus.SUPPRESSED);
        return numerator.Value is { } part && denominator.Value is > 0 and var whole
            ? new(100 * part / whole, denominator.Status == ValueStatus.PROVISIONAL ? ValueStatus.PROVISIONAL : numerator.Status)
            : NoValue;
    }
}
