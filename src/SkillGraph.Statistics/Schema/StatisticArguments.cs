using GraphQL;

namespace SkillGraph.Statistics.Schema;

/// <summary>Reads a field's arguments and selection as a question.</summary>
internal sealed class StatisticArguments(Statistic statistic, LeafTypes leaves)
{
    public const int MostGroups = 1000;

    public (StatisticQuery Query, int Offset) Read(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first") ?? MostGroups;
        if (first is < 0 or > MostGroups)
            throw new StatisticsException("PAGE_TOO_LARGE", $"first: {first}; expected 0 to {MostGroups}.");
        var offset = GroupPage.OffsetAfter(context.GetArgument<string?>("after"));
        var measures = AskedMeasures.Of(context, statistic);
        return (new()
        {
            Measures = measures.Count > 0 ? measures : [statistic.Size],
            Dimensions = context.GetArgument<List<string>?>("by") ?? [],
            Filters = [.. Given(context, "where").Select(given => Filter(given.Key, given.Value))],
            Having = [.. Given(context, "having").Select(given => Range(given.Key, given.Value))],
            Order = [.. Orders(context).Select(Order)],
            AsOf = context.GetArgument<DateOnly?>("asOf"),
            Limit = first,
            Offset = offset,
        }, offset);
    }

    private StatisticFilter Filter(string dimension, object? given) =>
        FilterTypes.Read(statistic.Dimensions.First(d => d.Name == dimension), Object($"where.{dimension}", given));

    private static Having Range(string measure, object? given)
    {
        var range = Object($"having.{measure}", given);
        return new(measure, Bound("gte"), Bound("lte"));

        double? Bound(string name) => range.TryGetValue(name, out var value) ? Convert.ToDouble(value) : null;
    }

    private StatisticOrder Order(IDictionary<string, object?> given) => given.Where(key => key.Value is not null).ToList() is [var (by, direction)]
        ? new(by, leaves.IsDescending(direction!))
        : throw new StatisticsException("INVALID_ORDER", $"order: {given.Count} fields in one object; expected exactly one, with a direction.");

    private static IEnumerable<KeyValuePair<string, object?>> Given(IResolveFieldContext context, string argument) =>
        context.Arguments?.TryGetValue(argument, out var value) == true && value.Value is IDictionary<string, object?> given ? given : [];

    private static IEnumerable<IDictionary<string, object?>> Orders(IResolveFieldContext context) =>
        context.Arguments?.TryGetValue("order", out var value) == true && value.Value is IEnumerable<object?> given ? given.Cast<IDictionary<string, object?>>() : [];

    private static IDictionary<string, object?> Object(string path, object? given) => given as IDictionary<string, object?>
        ?? throw new StatisticsException("INVALID_FILTER", $"{path}: null has no meaning here; leave it out.");
}
