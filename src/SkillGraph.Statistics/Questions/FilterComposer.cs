namespace SkillGraph.Statistics;

/// <summary>Composes the conditions of filters.</summary>
internal sealed class FilterComposer(ParameterList parameters)
{
    /// <summary>Filters that all hold.</summary>
    /// <param name="filters">The filters.</param>
    /// <param name="key">The SQL of a dimension's values.</param>
    public string All(IEnumerable<(Dimension Dimension, StatisticFilter Filter)> filters, Func<Dimension, string> key) =>
        string.Join(" AND ", filters.SelectMany(filter => Conditions(filter.Dimension, key(filter.Dimension), filter.Filter)).DefaultIfEmpty("TRUE"));

    /// <summary>What the asker may know of.</summary>
    public string Visible(RowCondition? condition) => condition is null
        ? "TRUE"
        : $"({string.Format(System.Globalization.CultureInfo.InvariantCulture, condition.Sql, [.. condition.Values.Select(parameters.Add)])})";

    private IEnumerable<string> Conditions(Dimension dimension, string key, StatisticFilter filter)
    {
        if (filter.In is { } values)
            yield return values.Count == 0 ? "FALSE" : $"({key}) IN ({Values(dimension, values)})";
        if (filter.From is { } from)
            yield return $"({key}) >= {Value(dimension, from)}";
        if (filter.To is { } to)
            yield return $"({key}) <= {Value(dimension, to)}";
        if (filter.Within is { } code)
            yield return $"({key}) IN ({Hierarchy(dimension).Replace("{code}", Value(dimension, code))})";
        if (filter.IsNull is { } isNull)
            yield return $"({key}) IS {(isNull ? "" : "NOT ")}NULL";
    }

    private static string Hierarchy(Dimension dimension) => dimension.Within
        ?? throw new StatisticsException("INVALID_FILTER", $"{dimension.Name}: within needs a hierarchy of codes, which it is not.");

    private string Values(Dimension dimension, IEnumerable<object> values) => string.Join(", ", values.Select(value => Value(dimension, value)));

    private string Value(Dimension dimension, object value) =>
        dimension.Type.Takes(value)
            ? parameters.Add(value)
            : throw new StatisticsException("INVALID_FILTER", $"{dimension.Name}: '{value}' is no value of it; expected {dimension.Type}.");
}
