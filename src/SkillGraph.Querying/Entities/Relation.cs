using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkillGraph.Querying.Entities;

/// <summary>A navigation to another entity of the schema: to one row, or to a list of them.</summary>
internal sealed record Relation(string Name, string Description, PropertyInfo Property, Type TargetType, bool IsRequired, IProperty? ParentKey, FieldRules Rules)
{
    public static Relation Of(INavigationBase navigation, string name, FieldRules rules)
    {
        var key = (navigation as INavigation)?.ForeignKey;
        var isToParent = navigation is INavigation { IsOnDependent: true };
        return new(
            name,
            XmlDescriptions.Of(navigation.PropertyInfo!),
            navigation.PropertyInfo!,
            navigation.TargetEntityType.ClrType,
            isToParent && key!.IsRequired,
            !isToParent && key?.PrincipalKey.IsPrimaryKey() == true ? key.Properties[0] : null,
            rules);
    }
}
