using System.Collections;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp.Costs;

/// <summary>
/// What an operation costs at most: about the number of values in its answer, and more for what the stores have to do beyond that. Each part of
/// the document is looked at once, however its fragments multiply. docs/portals-http.md describes the model.
/// </summary>
internal sealed class OperationCost
{
    private const int RootField = 100;
    private const int Introspection = 10_000;
    private const int Condition = 10;
    private const int DefaultPage = 20;
    private const int OtherList = 10;
    private const double Ceiling = 1e15;

    private readonly IExecutionContext _context;
    private readonly Dictionary<ROM, Cost> _fragments = [];

    private OperationCost(IExecutionContext context)
    {
        _context = context;
        var root = context.Operation.Operation == OperationType.Mutation ? context.Schema.Mutation : context.Schema.Query;
        Points = (long)Math.Min(Of(context.Operation.SelectionSet, root).Of(OtherList), Ceiling);
    }

    /// <summary>The cost.</summary>
    public long Points { get; }

    /// <summary>Name of a field whose arguments name a person, if there is one.</summary>
    public string? Personal { get; private set; }

    /// <summary>Measures the operation that is to be run; the document is valid.</summary>
    public static OperationCost Of(IExecutionContext context) => new(context);

    private Cost Of(GraphQLSelectionSet? set, IGraphType? type)
    {
        var sum = default(Cost);
        foreach (var selection in set?.Selections ?? [])
            sum += selection switch
            {
                GraphQLField field => Of(field, type),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, inline.TypeCondition is { } condition ? Named(condition) : type),
                GraphQLFragmentSpread spread => Of(spread),
                _ => default,
            };
        return sum;
    }

    private Cost Of(GraphQLFragmentSpread spread)
    {
        var name = spread.FragmentName.Name;
        if (!_fragments.TryGetValue(name.Value, out var cost) && _context.Document.FindFragmentDefinition(name.Value) is { } fragment)
            _fragments[name.Value] = cost = Of(fragment.SelectionSet, Named(fragment.TypeCondition));
        return cost;
    }

    private Cost Of(GraphQLField node, IGraphType? parent)
    {
        if (Definition(node, parent) is not { } field)
            return new(1, 0);
        if (field.HasPersonalArguments())
            Personal = field.Name;
        var arguments = _context.ArgumentValues?.GetValueOrDefault(node);
        var own = 1 + field.OwnCost() + Conditions(Value(arguments, "where"));
        if (parent == _context.Schema.Query)
            own += RootField;
        if (field == _context.Schema.SchemaMetaFieldType || field == _context.Schema.TypeMetaFieldType)
            own += Introspection;
        var rows = field.Arguments?.Find("first") is null
            ? OtherList
            : Value(arguments, "first") as int? ?? Value(arguments, "last") as int? ?? DefaultPage;
        var content = Of(node.SelectionSet, field.ResolvedType!.GetNamedType()).Of(Math.Max(rows, 0));
        if (Value(arguments, "ids") is ICollection ids)
            return new(own + (content * ids.Count), 0);
        return IsList(field.ResolvedType!) ? new(own, content) : new(own + content, 0);
    }

    private FieldType? Definition(GraphQLField node, IGraphType? parent) => node.Name.StringValue switch
    {
        "__schema" => _context.Schema.SchemaMetaFieldType,
        "__type" => _context.Schema.TypeMetaFieldType,
        var name => (parent as IComplexGraphType)?.GetField(name),
    };

    private IGraphType? Named(GraphQLTypeCondition condition) => _context.Schema.AllTypes[condition.Type.Name.Value];

    private static object? Value(IDictionary<string, ArgumentValue>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out var argument) ? argument.Value : null;

    private static bool IsList(IGraphType type) => type is ListGraphType || (type is NonNullGraphType some && some.ResolvedType is ListGraphType);

    /// <summary>Points for each single condition, however deep; a list of values belongs to one.</summary>
    private static int Conditions(object? value) => value switch
    {
        null => 0,
        IDictionary<string, object?> fields => fields.Values.Sum(Conditions),
        IEnumerable<object?> items when items.FirstOrDefault() is IDictionary<string, object?> => items.Sum(Conditions),
        _ => Condition,
    };
}
