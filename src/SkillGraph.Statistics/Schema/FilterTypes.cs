using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>The inputs of <c>where</c>: for each dimension what its type allows.</summary>
internal sealed class FilterTypes(LeafTypes leaves)
{
    private readonly Dictionary<string, InputObjectGraphType> _made = [];

    public InputObjectGraphType Of(Statistic statistic, string name)
    {
        var type = new InputObjectGraphType { Name = $"{name}Where", Description = $"Conditions on the facts of {statistic.Name} (统计范围); all of them hold, an empty object is none." };
        foreach (var dimension in statistic.Dimensions)
            type.AddField(new() { Name = dimension.Name, Description = KeyTypes.Describe(dimension), ResolvedType = Of(dimension) });
        return type;
    }

    /// <summary>The filter that an argument's value means.</summary>
    public static StatisticFilter Read(Dimension dimension, IDictionary<string, object?> given)
    {
        object? Value(string operation) => given.TryGetValue(operation, out var value)
            ? value is null
                ? throw new StatisticsException("INVALID_FILTER", $"where.{dimension.Name}.{operation}: null has no meaning here; leave it out, or use isNull.")
                : value
            : null;
        IReadOnlyList<object>? values = Value("in") is System.Collections.IEnumerable list ? [.. list.Cast<object>().Select(LeafTypes.ToReplica)] : null;
        if (Value("eq") is { } equal)
            values = values is null ? [LeafTypes.ToReplica(equal)] : [.. values.Where(LeafTypes.ToReplica(equal).Equals)];
        return new(dimension.Name) { In = values, From = Value("gte"), To = Value("lte"), Within = (string?)Value("within"), IsNull = (bool?)Value("isNull") };
    }

    private InputObjectGraphType Of(Dimension dimension)
    {
        var leaf = leaves.Of(dimension);
        var name = $"{(dimension.Within is null ? leaf.Name : "Code")}DimensionFilter";
        if (_made.TryGetValue(name, out var made))
            return made;
        var type = _made[name] = new() { Name = name, Description = "Conditions on a dimension (维度条件); all of them hold." };
        void Add(string operation, string description, IGraphType of) => type.AddField(new() { Name = operation, Description = description, ResolvedType = of });
        Add("eq", "Equal (等于).", leaf);
        Add("in", "One of these; an empty list keeps nothing (属于).", new ListGraphType(new NonNullGraphType(leaf)));
        if (dimension.Type is DataType.Integer or DataType.BigInt or DataType.Number or DataType.Date)
        {
            Add("gte", "At least (不小于).", leaf);
            Add("lte", "At most (不大于).", leaf);
        }
        if (dimension.Within is not null)
            Add("within", "The code and all below it (含下级).", leaf);
        Add("isNull", "Whether there is no value (为空).", leaves.Of(typeof(bool)));
        return type;
    }
}
