using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Types;
using SkillGraph.Statistics;

namespace SkillGraph;

/// <summary>Object types of the schema that are answers rather than entities, each declared as a table of fields.</summary>
internal sealed class ObjectTypes(ScalarTypes scalars)
{
    private ObjectGraphType? _statisticValue;

    /// <summary>A number with its status.</summary>
    public IGraphType StatisticValue => new NonNullGraphType(OptionalStatisticValue);

    /// <summary>A number with its status, or nothing where there can be none.</summary>
    public IGraphType OptionalStatisticValue => _statisticValue ??= Of<StatisticValue>(
        "StatisticValue", "A number with its status (数值与状态). Zero is never missing.",
        ("value", "The number (数值); null when it is suppressed or missing.", Optional<double>(), v => v.Value),
        ("status", "Why (状态).", Required<ValueStatus>(), v => v.Status));

    public IGraphType Required<T>() => new NonNullGraphType(Optional<T>());

    public IGraphType Optional<T>() => scalars[typeof(T)];

    public static IGraphType List(IGraphType item) => new NonNullGraphType(new ListGraphType(new NonNullGraphType(item)));

    public static ObjectGraphType Of<T>(
        string name, string description, params (string Name, string Description, IGraphType Type, Func<T, object?> Read)[] fields)
    {
        var type = new ObjectGraphType { Name = name, Description = description };
        foreach (var field in fields)
            type.AddField(new FieldType
            {
                Name = field.Name,
                Description = field.Description,
                ResolvedType = field.Type,
                Resolver = new FuncFieldResolver<object?>(context => field.Read((T)context.Source!)),
            });
        return type;
    }
}
