using System.Text.Json;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>The leaf types of dimensions, and their values on the way in and out.</summary>
internal sealed class LeafTypes(Func<Type, IGraphType> leaf, IGraphType direction, Func<object, bool> isDescending)
{
    public IGraphType Direction => direction;

    public static string EnumName(string name) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name);

    public bool IsDescending(object value) => isDescending(value);

    public IGraphType Of(Type type) => leaf(type);

    public IGraphType Of(Dimension dimension) => leaf(ClrType(dimension));

    public static Type ClrType(Dimension dimension) => dimension.Enum ?? dimension.Type switch
    {
        DataType.Text => typeof(string),
        DataType.Integer => typeof(int),
        DataType.BigInt => typeof(long),
        DataType.Number => typeof(double),
        DataType.Date => typeof(DateOnly),
        _ => typeof(bool),
    };

    /// <summary>A value of an argument as the replica holds it.</summary>
    public static object ToReplica(object value) => value is Enum member ? EnumName(member.ToString()) : value;

    /// <summary>A group's key as the leaf type takes it. A text that is no member of the enum is a damaged row, and shows as none.</summary>
    public object? FromKey(Dimension dimension, object? key) =>
        key is string text && dimension.Enum is not null ? ((EnumerationGraphType)Of(dimension)).Values.FindByName(text)?.Value : key;
}
