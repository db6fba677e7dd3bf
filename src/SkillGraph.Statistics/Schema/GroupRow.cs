namespace SkillGraph.Statistics.Schema;

/// <summary>A group with the question that tells what its keys and values are.</summary>
internal sealed record GroupRow(StatisticRow Row, StatisticQuery Query)
{
    public object? Key(Dimension dimension) => At(Query.Dimensions, dimension.Name) is >= 0 and var at ? Row.Keys[at] : null;

    public StatisticValue Value(Measure measure) => Row.Values[At(Query.Measures, measure.Name)];

    private static int At(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name)
                return i;
        return -1;
    }
}
