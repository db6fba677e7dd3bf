using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Entities;

/// <summary>All entities of the schema.</summary>
internal sealed class EntityModel
{
    private readonly Dictionary<Type, Entity> _byType;
    private readonly Dictionary<PropertyInfo, IProperty> _heldKeys;
    private readonly ConditionalWeakTable<Caller, Tuple<CallerRules, long>> _rules = [];

    public EntityModel(DatabaseFacade database, IModel model, IEnumerable<EntityType> declared)
    {
        ComparesRows = database.IsNpgsql();
        Lists = database.IsNpgsql() ? ParameterTranslationMode.Parameter : ParameterTranslationMode.MultipleParameters;
        var types = declared.OrderBy(type => type.ClrType.Name, StringComparer.Ordinal).ToList();
        var exposed = types.Select(type => type.ClrType).ToHashSet();
        _byType = types.ToDictionary(
            type => type.ClrType,
            type => new Entity(
                type,
                model.FindEntityType(type.ClrType) ?? throw new InvalidOperationException($"{type.ClrType.Name} is not an entity of the database."),
                exposed));
        _heldKeys = Entities.SelectMany(entity => entity.References)
            .Where(relation => relation.HeldKey is not null)
            .ToDictionary(relation => relation.Property, relation => relation.HeldKey!);
    }

    /// <summary>Whether the database compares several values at once by an index; SQLite's indexes do so for columns, but not for the key of the table.</summary>
    public bool ComparesRows { get; }

    /// <summary>How lists travel: in one parameter; or, for SQLite, whose plans go by their length, in one for each value.</summary>
    public ParameterTranslationMode Lists { get; }

    public IReadOnlyCollection<Entity> Entities => _byType.Values;

    public Entity this[Type type] => _byType[type];

    public Entity this[Relation relation] => _byType[relation.TargetType];

    /// <summary>Which rows a caller may know of; made anew after a second, since a rule may go by the day.</summary>
    public CallerRules RulesOf(Caller caller)
    {
        if (_rules.TryGetValue(caller, out var kept) && Environment.TickCount64 < kept.Item2)
            return kept.Item1;
        var rules = new CallerRules(Entities, entity => entity.Visible(caller));
        _rules.AddOrUpdate(caller, Tuple.Create(rules, Environment.TickCount64 + 1_000));
        return rules;
    }

    /// <summary>A property of a row. The key of a related row is read where the row that refers to it holds it, which saves a join.</summary>
    public Expression Member(Expression row, PropertyInfo property) =>
        property == this[row.Type].Key && HeldKey(row) is { } key
            ? Expression.Convert(key, property.PropertyType)
            : Expression.Property(row, property);

    /// <summary>Whether a row has a related row, which EF Core would otherwise join to find out.</summary>
    public Expression IsPresent(Expression related)
    {
        var key = HeldKey(related) ?? related;
        return Expression.NotEqual(key, Expression.Constant(null, key.Type));
    }

    private MethodCallExpression? HeldKey(Expression row) =>
        row is MemberExpression { Expression: { } owner, Member: PropertyInfo relation } && _heldKeys.TryGetValue(relation, out var key)
            ? ValueOf(owner, key)
            : null;

    /// <summary>The value of a property that may have no member in .NET.</summary>
    public static MethodCallExpression ValueOf(Expression row, IProperty property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));

    public Entity? Named(string name) => _byType.Values.FirstOrDefault(entity => entity.Name == name);
}
