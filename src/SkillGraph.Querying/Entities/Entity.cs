using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace SkillGraph.Querying.Entities;

/// <summary>An entity of the schema: what was declared about it, joined with what EF Core knows.</summary>
internal sealed class Entity
{
    private readonly LambdaExpression[] _queryFilters;

    public Entity(EntityType declared, IEntityType model, ISet<Type> exposed)
    {
        Declared = declared;
        Row = Expression.Parameter(declared.ClrType, "row");
        Description = XmlDescriptions.Of(declared.ClrType) + (declared.RowPrivilege is { } privilege ? $" Needs {privilege} (需权限)." : "");
        Key = model.FindPrimaryKey()?.Properties is [{ PropertyInfo: { } key }]
            ? key
            : throw new InvalidOperationException($"{Name} needs a primary key of one property to be part of the schema.");
        _queryFilters = [.. model.GetDeclaredQueryFilters().Select(filter => filter.Expression!)];
        Scalars = [.. ScalarsOf(model)];
        References = [.. RelationsOf(model, exposed, toMany: false)];
        Collections = [.. RelationsOf(model, exposed, toMany: true)];
    }

    public EntityType Declared { get; }

    public Type ClrType => Declared.ClrType;

    public string Name => ClrType.Name;

    public string Description { get; }

    public PropertyInfo Key { get; }

    public IReadOnlyList<ScalarField> Scalars { get; }

    /// <summary>Relations to one row.</summary>
    public IReadOnlyList<Relation> References { get; }

    /// <summary>Relations to many rows.</summary>
    public IReadOnlyList<Relation> Collections { get; }

    /// <summary>Whether some rows may be unknown to some callers, so that a relation to the entity may be empty.</summary>
    public bool MayBeInvisible => Declared.HasRowScope || _queryFilters.Length > 0;

    /// <summary>Stands for a row in expressions about the entity.</summary>
    public ParameterExpression Row { get; }

    /// <summary>Whether <paramref name="caller"/> may know of <see cref="Row"/>; null for always.</summary>
    /// <remarks>
    /// EF Core's own way with query filters would drop the parent of a row that is filtered out; ours leaves the relation empty.
    /// </remarks>
    public Expression? Visible(Caller caller) => All(_queryFilters.Append(Declared.Scope(caller)));

    /// <summary>Whether <see cref="Row"/> is withdrawn, and <paramref name="caller"/> might know of it if it still stood.</summary>
    public Expression? Withdrawn(Caller caller) => All([Declared.Withdrawals?.Rule ?? throw new InvalidOperationException($"{Name} is never withdrawn."), Declared.Scope(caller)]);

    /// <summary>The field by which readers follow changes.</summary>
    public ScalarField Version => Scalars.Single(scalar => scalar.Property.Name == Declared.Withdrawals?.Version.Name);

    private Expression? All(IEnumerable<LambdaExpression?> rules) =>
        rules.OfType<LambdaExpression>()
            .Select(rule => ReplacingExpressionVisitor.Replace(rule.Parameters[0], Row, rule.Body))
            .Aggregate((Expression?)null, (all, rule) => all is null ? rule : Expression.AndAlso(all, rule));

    private IEnumerable<ScalarField> ScalarsOf(IEntityType model)
    {
        yield return new("id", $"Opaque global identifier (全局标识) of the {Name}.", Key, false, true, true, FieldRules.None);
        foreach (var property in model.GetProperties())
        {
            if (property.PropertyInfo is not { } clr || property.IsForeignKey() || clr.Name == "Id")
                continue;

            var rules = Declared.RulesOf(clr);
            if (!rules.Hidden)
                yield return new(CamelCase(clr.Name), rules.Describe(XmlDescriptions.Of(clr)), clr, property.IsNullable, false, IsOrderable(property, rules), rules);
        }
    }

    private bool IsOrderable(IProperty property, FieldRules rules) =>
        rules.Orderable && (!Declared.IsLarge || property.IsPrimaryKey() ||
            property.DeclaringType.ContainingEntityType.GetIndexes().Any(index => index.Properties[0] == property));

    private IEnumerable<Relation> RelationsOf(IEntityType model, ISet<Type> exposed, bool toMany) =>
        from navigation in model.GetNavigations()
        where navigation.IsCollection == toMany && navigation.PropertyInfo is not null && exposed.Contains(navigation.TargetEntityType.ClrType)
        let rules = Declared.RulesOf(navigation.PropertyInfo!)
        where !rules.Hidden
        select Relation.Of(navigation, CamelCase(navigation.Name), rules);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
