using System.Reflection;

namespace SkillGraph.Querying.Entities;

/// <summary>A mapped property that is a field. <c>id</c> is one too: its values are keys, opaque to the client.</summary>
internal sealed record ScalarField(string Name, string Description, PropertyInfo Property, bool IsNullable, bool IsId, bool IsOrderable, FieldRules Rules)
{
    /// <summary>The type of its values when there are any.</summary>
    public Type ClrType { get; } = Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;
}
