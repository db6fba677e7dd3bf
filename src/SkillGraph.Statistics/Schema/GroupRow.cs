namespace SkillGraph.Statistics.Schema;

/// <summary>A row with the question that tells what its keys and values are.</summary>
internal sealed record GroupRow(StatisticRow Row, StatisticQuery Query)
{
    public object? Key(Dimension dimension) => At(Query.Dimensions, dimension.Name) is >= 0 and var at ? Row.Keys[at] : null;

    public string? Name(Dimension dimension) => At(Query.Dimensions.Where(Query.Named.Contains), dimension.Name) is >= 0 and var at ? Row.Names[at] : null;

    public StatisticValue Value(Figure figure) => Row.Values[At(Query.Measures, figure)];

    private static int At<T>(IEnumerable<T> names, T name)
    {
        var at = 0;
        foreach (var other in names)
        {
            if (EqualityComparer<T>.Default.Equals(other, name))
                return at;
            at++;
        }
        return -1;
    }
}
