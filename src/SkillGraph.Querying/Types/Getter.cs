using System.Linq.Expressions;
using System.Reflection;

namespace SkillGraph.Querying.Types;

/// <summary>Reads properties of rows without reflection at each read.</summary>
internal static class Getter
{
    public static Func<object, object?> Of(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
