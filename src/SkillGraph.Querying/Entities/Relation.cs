using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkillGraph.Querying.Entities;

/// <summary>A navigation to another entity of the schema: to one row, or to a list of them.</summary>
/// <param name="Name">The field.</param>
/// <param name="Description">Its doc comment.</param>
/// <param name="Property">The navigation.</param>
/// <param name="TargetType">The other entity.</param>
/// <param name="IsRequired">Whether every row has one.</param>
/// <param name="ParentKey">Of a list: where its rows hold the key of the row they belong to.</param>
/// <param name="HeldKey">Of a relation to one row: where the row itself holds the key of the other.</param>
/// <param name="Rules">What was declared about it.</param>
internal sealed record Relation(string Name, string Description, PropertyInfo Property, Type TargetType, bool IsRequired, IProperty? ParentKey, IProperty? HeldKey, FieldRules Rules)
{
    public static Relation Of(INavigation navigation, string name, FieldRules rules)
    {
        var key = navigation.ForeignKey;
        return new(
            name,
            rules.Describe(XmlDescriptions.Of(navigation.PropertyInfo!)),
            navigation.PropertyInfo!,
            navigation.TargetEntityType.ClrType,
            navigation.IsOnDependent && key.IsRequired,
            navigation.IsCollection ? key.Properties[0] : null,
            navigation.IsOnDependent && key.PrincipalKey.IsPrimaryKey() ? key.Properties[0] : null,
            rules);
    }
}
