using System.Linq.Expressions;
using System.Reflection;

namespace SkillGraph.Querying.Entities;

/// <summary>What is declared about an entity; derive from <see cref="EntityType{T}"/>.</summary>
public abstract class EntityType
{
    private readonly Dictionary<string, FieldRules> _rules = [];

    private protected EntityType(Type clrType, string? plural)
    {
        ClrType = clrType;
        Plural = plural ?? Pluralize(char.ToLowerInvariant(clrType.Name[0]) + clrType.Name[1..]);
    }

    internal Type ClrType { get; }

    internal string Plural { get; }

    internal string? RowPrivilege { get; private protected set; }

    internal bool IsLarge { get; private protected set; }

    internal PropertyInfo? NaturalKeyProperty { get; private protected set; }

    internal List<ComputedField> ComputedFields { get; } = [];

    internal (PropertyInfo Code, Func<string, string?> PrefixBelow)? Hierarchy { get; private protected set; }

    internal (PropertyInfo Version, LambdaExpression Rule)? Withdrawals { get; private protected set; }

    internal abstract bool HasRowScope { get; }

    internal abstract LambdaExpression? Scope(Caller caller);

    internal FieldRules RulesOf(PropertyInfo property) => _rules.GetValueOrDefault(property.Name, FieldRules.None);

    private protected FieldRules Declare(PropertyInfo property) =>
        _rules.TryGetValue(property.Name, out var rules) ? rules : _rules[property.Name] = new();

    private static string Pluralize(string noun) => noun switch
    {
        [.. var stem, 'y'] => stem + "ies",
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
