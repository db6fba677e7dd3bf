using System.Linq.Expressions;
using System.Reflection;
using GraphQL;

namespace SkillGraph.Querying.Entities;

/// <summary>
/// Makes an EF Core entity part of the schema: a type, its filter and order, connections, and root fields. Every mapped property
/// with a doc comment becomes a field of the same name; foreign keys, and a primary key named <c>Id</c>, do not (<c>id</c> is opaque).
/// Found by scanning the assembly, so a derived class needs nothing but its constructor.
/// </summary>
/// <typeparam name="T">The entity; its name is the GraphQL type's.</typeparam>
public abstract class EntityType<T> : EntityType
    where T : class
{
    /// <summary>An entity with a root list.</summary>
    /// <param name="plural">The list's name, in camelCase; null for the plural of the entity's.</param>
    protected EntityType(string? plural = null)
        : base(typeof(T), plural)
    {
    }

    internal sealed override bool HasRowScope =>
        GetType().GetMethod(nameof(VisibleTo), BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType != typeof(EntityType<T>);

    internal sealed override LambdaExpression? Scope(Caller caller) => VisibleTo(caller);

    /// <summary>The unique property by which the entity is looked up beside its <c>id</c>.</summary>
    protected void NaturalKey(Expression<Func<T, object?>> property) => NaturalKeyProperty = PropertyOf(property);

    /// <summary>Keeps properties out of the schema.</summary>
    protected void Hide(params Expression<Func<T, object?>>[] properties) => Each(properties, rules => rules.Hidden = true);

    /// <summary>Properties that may be read but not filtered by.</summary>
    protected void NotFilterable(params Expression<Func<T, object?>>[] properties) => Each(properties, rules => rules.Filterable = false);

    /// <summary>Properties that may be read but not ordered by.</summary>
    protected void NotOrderable(params Expression<Func<T, object?>>[] properties) => Each(properties, rules => rules.Orderable = false);

    /// <summary>A property that needs a privilege to be read, filtered or ordered by; others get a FORBIDDEN error.</summary>
    protected void Requires(Expression<Func<T, object?>> property, string privilege) => Declare(PropertyOf(property)).Privilege = privilege;

    /// <summary>A text that callers without the privilege read masked and may not filter or order by.</summary>
    /// <param name="property">The text.</param>
    /// <param name="privilege">Needed to read it in clear.</param>
    /// <param name="mask">What others read instead.</param>
    /// <param name="readInClear">Told of each row whose text is read in clear; of the row, only the key and what the document selects is filled in.</param>
    protected void Masked(
        Expression<Func<T, object?>> property, string privilege, Func<string, string> mask, Action<T, IResolveFieldContext>? readInClear = null)
    {
        Requires(property, privilege);
        var rules = Declare(PropertyOf(property));
        rules.Mask = mask;
        rules.ReadInClear = readInClear is null ? null : (row, context) => readInClear((T)row, context);
    }

    /// <summary>Says in the description of the entity which privilege its rows need; <see cref="VisibleTo"/> enforces it.</summary>
    protected void RowsNeed(string privilege) => RowPrivilege = privilege;

    /// <summary>Says that the table is large: it is ordered only by columns that lead an index of the EF model.</summary>
    protected void Large() => IsLarge = true;

    /// <summary>
    /// Makes the entity a hierarchy of codes: its filter gets <c>within</c>, wherever the entity is the row or a relation.
    /// </summary>
    /// <param name="code">The code of a row.</param>
    /// <param name="prefixBelow">How all codes below a code begin; null when there can be none.</param>
    protected void Within(Expression<Func<T, object?>> code, Func<string, string?> prefixBelow) => Hierarchy = (PropertyOf(code), prefixBelow);

    /// <summary>
    /// Says that rows are withdrawn rather than removed. The model's query filter hides them; <c>withdrawals</c> names those that the caller might
    /// know if they still stood.
    /// </summary>
    /// <param name="version">The version in which a row was last written, for a withdrawn one that of its withdrawal. It is a field.</param>
    /// <param name="withdrawn">Whether a row is withdrawn.</param>
    protected void Withdrawn(Expression<Func<T, object?>> version, Expression<Func<T, bool>> withdrawn) => Withdrawals = (PropertyOf(version), withdrawn);

    /// <summary>A field worked out in memory.</summary>
    /// <param name="name">Its name, in camelCase.</param>
    /// <param name="description">Its meaning, with the Chinese term.</param>
    /// <param name="compute">From a row on which only the properties of <paramref name="reads"/> are filled in.</param>
    /// <param name="reads">The mapped properties that it needs.</param>
    protected void Field<TValue>(
        string name, string description, Func<T, IResolveFieldContext, TValue> compute, params Expression<Func<T, object?>>[] reads) =>
        ComputedFields.Add(new(
            name,
            description,
            Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue),
            default(TValue) is null,
            [.. reads.Select(PropertyOf)],
            (row, context) => compute((T)row, context)));

    /// <summary>
    /// The rows that a caller may know of; null for all. Holds wherever the entity appears: lists, relations, look-ups, and inside the
    /// filters, orders and counts of others.
    /// </summary>
    protected virtual Expression<Func<T, bool>>? VisibleTo(Caller caller) => null;

    private static PropertyInfo PropertyOf(Expression<Func<T, object?>> property) =>
        (property.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : property.Body)
            is MemberExpression { Member: PropertyInfo found, Expression: ParameterExpression }
                ? found
                : throw new ArgumentException($"{property} is not a property of {typeof(T).Name}.");

    private void Each(Expression<Func<T, object?>>[] properties, Action<FieldRules> declare)
    {
        foreach (var property in properties)
            declare(Declare(PropertyOf(property)));
    }
}
