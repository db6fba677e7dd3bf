using GraphQL;

namespace SkillGraph.Statistics.Schema;

/// <summary>Reads a field's arguments and selection as a question.</summary>
internal sealed class StatisticArguments(Statistic statistic, LeafTypes leaves)
{
    public const int MostGroups = 1000;

    /// <summary>The field of ranges and orders that says which aspect of a measure is meant.</summary>
    public const string Aspect = "of";

    public StatisticQuery Read(IResolveFieldContext context, RowCondition? visible)
    {
        var first = context.GetArgument<int?>("first") ?? MostGroups;
        if (first is < 0 or > MostGroups)
            throw new StatisticsException("PAGE_TOO_LARGE", $"first: {first}; expected 0 to {MostGroups}.");
        var figures = Figures(context).Distinct().ToList();
        var by = context.GetArgument<List<string>?>("by") ?? [];
        return new()
        {
            Measures = figures.Count > 0 ? figures : [statistic.Size],
            Dimensions = by,
            Named = [.. statistic.Dimensions.Where(dimension => by.Contains(dimension.Name) && KeyTypes.NameIsAsked(context, dimension)).Select(dimension => dimension.Name)],
            Filters = [.. Given(context, "where").Select(given => Filter(given.Key, given.Value))],
            Visible = visible,
            Top = Object(context, "top") is { } top ? Top(top, by) : null,
            FillGaps = context.GetArgument<bool?>("fillGaps") ?? false,
            Subtotals = context.GetArgument<Subtotals?>("subtotals") ?? Subtotals.NONE,
            Having = [.. Given(context, "having").Select(given => Range(given.Key, given.Value))],
            Order = [.. Orders(context).Select(Order)],
            AsOf = context.GetArgument<DateOnly?>("asOf"),
            Limit = first,
            Offset = GroupPage.OffsetAfter(context.GetArgument<string?>("after")),
            Explain = Selection.At(context).Any(field => field.Name == "explain"),
        };
    }

    private IEnumerable<Figure> Figures(IResolveFieldContext context) =>
        from field in Selection.At(context, "nodes")
        from measure in statistic.Measures
        where field.Name == measure.Name
        from figure in MeasureTypes.Asked(measure, Selection.Below(context, field).Select(below => below.Name.StringValue))
        select figure;

    private StatisticFilter Filter(string dimension, object? given) =>
        FilterTypes.Read(statistic.Dimensions.First(d => d.Name == dimension), Object($"where.{dimension}", given));

    private static Having Range(string measure, object? given)
    {
        var range = Object($"having.{measure}", given);
        return new(new(measure, AspectOf(range)), Bound("gte"), Bound("lte"));

        double? Bound(string name) => range.TryGetValue(name, out var value) ? Convert.ToDouble(value) : null;
    }

    private StatisticOrder Order(IDictionary<string, object?> given) => given.Where(key => key.Value is not null && key.Key != Aspect).ToList() is [var (by, direction)]
        ? new(by, leaves.IsDescending(direction!), AspectOf(given))
        : throw new StatisticsException("INVALID_ORDER", $"order: {given.Count} fields in one object; expected exactly one with a direction, and perhaps {Aspect}.");

    private Top Top(IDictionary<string, object?> given, List<string> by)
    {
        var dimension = given.TryGetValue("dimension", out var named) ? named as string : by is [var only] ? only : null;
        return new(
            (int)given["first"]!,
            dimension ?? throw new StatisticsException("INVALID_QUESTION", $"top.dimension: not given, and by has {by.Count} dimensions; expected one of them."),
            given.TryGetValue("measure", out var measure) && measure is string name ? name : statistic.Size);
    }

    private static Aspect AspectOf(IDictionary<string, object?> given) => given.TryGetValue(Aspect, out var aspect) && aspect is Aspect one ? one : Statistics.Aspect.VALUE;

    private static IEnumerable<KeyValuePair<string, object?>> Given(IResolveFieldContext context, string argument) => Object(context, argument) ?? Enumerable.Empty<KeyValuePair<string, object?>>();

    private static IDictionary<string, object?>? Object(IResolveFieldContext context, string argument) =>
        context.Arguments?.TryGetValue(argument, out var value) == true ? value.Value as IDictionary<string, object?> : null;

    private static IEnumerable<IDictionary<string, object?>> Orders(IResolveFieldContext context) =>
        context.Arguments?.TryGetValue("order", out var value) == true && value.Value is IEnumerable<object?> given ? given.Cast<IDictionary<string, object?>>() : [];

    private static IDictionary<string, object?> Object(string path, object? given) => given as IDictionary<string, object?>
        ?? throw new StatisticsException("INVALID_FILTER", $"{path}: null has no meaning here; leave it out.");
}
