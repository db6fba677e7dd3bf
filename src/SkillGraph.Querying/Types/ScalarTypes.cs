using System.Collections.Concurrent;
using System.Text.Json;
using GraphQL.Types;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;

namespace SkillGraph.Querying.Types;

/// <summary>The leaf types of the schema by the .NET types of properties.</summary>
public sealed class ScalarTypes
{
    private static readonly Dictionary<Type, (IGraphType Type, FilterKinds Kind)> _known = new()
    {
        [typeof(string)] = (new StringGraphType(), FilterKinds.Text),
        [typeof(bool)] = (new BooleanGraphType(), FilterKinds.Boolean),
        [typeof(int)] = (new IntGraphType(), FilterKinds.Quantity),
        [typeof(long)] = (new LongGraphType { Description = "A whole number of 64 bits (长整数)." }, FilterKinds.Quantity),
        [typeof(double)] = (new FloatGraphType(), FilterKinds.Quantity),
        [typeof(DateOnly)] = (new DateType(), FilterKinds.Quantity),
        [typeof(DateTime)] = (new UtcDateTimeType(), FilterKinds.Quantity),
    };

    private readonly ConcurrentDictionary<Type, IGraphType> _enums = new();

    /// <summary>The types of properties that can be fields, beside enums.</summary>
    public static IReadOnlyCollection<Type> Known => _known.Keys;

    /// <summary>The opaque identifier.</summary>
    internal static IGraphType Id { get; } = new IdType();

    /// <summary>The leaf type for values of <paramref name="type"/>; for an enum, one whose values are its members in SCREAMING_CASE, described by their comments.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IGraphType this[Type type] =>
        type.IsEnum ? _enums.GetOrAdd(type, EnumOf)
        : _known.TryGetValue(type, out var known) ? known.Type
        : throw new InvalidOperationException($"{type.Name} has no scalar type in the schema; hide the property or add a row to {nameof(ScalarTypes)}.");

    internal static FilterKinds KindOf(Type type) => type.IsEnum ? FilterKinds.Choice : _known[type].Kind;

    private static EnumerationGraphType EnumOf(Type type)
    {
        var graph = new EnumerationGraphType { Name = type.Name, Description = XmlDescriptions.Of(type) };
        foreach (var value in Enum.GetValues(type).Cast<object>())
            graph.Add(JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()!), value, XmlDescriptions.Of(type.GetField(value.ToString()!)!));
        return graph;
    }
}
