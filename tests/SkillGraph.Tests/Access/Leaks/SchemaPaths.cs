using GraphQL.Types;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>Every way to ask for something that the schema offers, found by walking it; new fields and entities are found by themselves.</summary>
internal sealed class SchemaPaths(ISchema schema)
{
    private const int Hops = 2;

    public IEnumerable<FieldType> Lists => schema.Query.Fields.Where(list => list.Arguments?.Find("last") is not null);

    /// <summary>Each order that each list can be asked in.</summary>
    public IEnumerable<(string List, string Order)> Ordered() =>
        from list in Lists
        from order in Orders((IInputObjectGraphType)Argument(list, "order"), 2)
        select (list.Name, order);

    /// <summary>Each field that looks a row up by something that people know, the type of the row, and the argument.</summary>
    public IEnumerable<(string Field, string Type, string Argument)> ByNaturalKey() =>
        from field in schema.Query.Fields
        where field.Arguments?.Find("id") is not null && field.Arguments.Count == 2
        select (field.Name, Named(field.ResolvedType!).Name, field.Arguments!.First(argument => argument.Name != "id").Name);

    /// <summary>One question for each list (selections, counts, orders, filters), each of which asks for as much as fits.</summary>
    public IEnumerable<string> Questions() => Ordered().Select(asked => $"{{ {asked.List}(first: 50, order: [{asked.Order}]) {{ nodes {{ id }} pageInfo {{ endCursor }} }} }}").Concat(Lists.SelectMany(list => (string[])
    [
        $"{{ {list.Name}(first: 200) {Connection(list, 2)} }}",
        .. Conditions((IInputObjectGraphType)Argument(list, "where"), Hops).Select(where => Count(list, where)),
    ]));

    public static string Count(FieldType list, string where) => $"{{ {list.Name}(where: {where}) {{ totalCount }} }}";

    /// <summary>A look-up of rows, with all of their fields.</summary>
    public string Nodes(string type, IEnumerable<string> ids) =>
        $$"""{ nodes(ids: ["{{string.Join("\", \"", ids)}}"]) { __typename ... on {{type}} {{Object((IObjectGraphType)schema.AllTypes[type]!, 1)}} } }""";

    public static IGraphType Named(IGraphType type) => type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;

    private static IGraphType Argument(FieldType field, string name) => Named(field.Arguments!.Find(name)!.ResolvedType!);

    private static string Connection(FieldType list, int depth)
    {
        var nodes = ((IObjectGraphType)Named(list.ResolvedType!)).Fields.Find("nodes")!;
        return $"{{ totalCount nodes {Object((IObjectGraphType)Named(nodes.ResolvedType!), depth)} }}";
    }

    /// <summary>All fields of a type, and of those that it leads to.</summary>
    public static string Object(IObjectGraphType type, int depth) =>
        "{ " + string.Join(' ', type.Fields.Select(field => Named(field.ResolvedType!) switch
        {
            IObjectGraphType when depth == 0 => "",
            _ when field.Arguments?.Any(argument => argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null) == true => "",
            IObjectGraphType when field.Arguments?.Find("where") is not null => $"{field.Name}(first: 3) {Connection(field, 0)}",
            IObjectGraphType target => $"{field.Name} {Object(target, depth - 1)}",
            _ => field.Name,
        })) + " }";

    private static IEnumerable<string> Orders(IInputObjectGraphType order, int depth) => order.Fields.SelectMany(field => Named(field.ResolvedType!) switch
    {
        IInputObjectGraphType when depth == 0 => [],
        IInputObjectGraphType target => Orders(target, depth - 1).Select(inner => $"{{ {field.Name}: {inner} }}"),
        _ => [$"{{ {field.Name}: ASC }}", $"{{ {field.Name}: DESC }}"],
    });

    /// <summary>Conditions that turn from false to true, or change sides, when <see cref="Secrets"/> alters what they look at.</summary>
    private static IEnumerable<string> Conditions(IInputObjectGraphType where, int hops, bool secret = false)
    {
        secret |= IsSecret(where);
        var leaves = where.Fields.Where(field => Named(field.ResolvedType!).Name.EndsWith("Filter", StringComparison.Ordinal) && !IsList(field)).ToList();
        var told = leaves.Select(field => (field, Condition: Altered(field))).Where(leaf => leaf.Condition is not null).ToLookup(leaf => NeedsPrivilege(leaf.field), leaf => leaf.Condition!);
        if (secret && told[false].Any())
            yield return $"{{ or: [{string.Join(", ", told[false])}] }}";
        foreach (var condition in told[true])
            yield return condition;
        foreach (var field in where.Fields.Where(field => hops > 0 && field.Name is not ("and" or "or" or "not") && Named(field.ResolvedType!) is IInputObjectGraphType))
        {
            if (Named(field.ResolvedType!).Name.EndsWith("Where", StringComparison.Ordinal))
            {
                if (IsSecret((IInputObjectGraphType)Named(field.ResolvedType!)) && field.Description!.Contains("Null keeps"))
                    yield return $"{{ {field.Name}: null }}";
                foreach (var inner in Conditions((IInputObjectGraphType)Named(field.ResolvedType!), hops - 1, secret))
                    yield return $"{{ {field.Name}: {inner} }}";
            }
            else if (IsList(field))
            {
                var item = (IInputObjectGraphType)Named(((IInputObjectGraphType)Named(field.ResolvedType!)).Fields.Find("some")!.ResolvedType!);
                if (IsSecret(item))
                    yield return $"{{ {field.Name}: {{ any: true }} }}";
                foreach (var inner in Conditions(item, hops - 1, secret))
                    foreach (var quantifier in hops == Hops ? new[] { "some", "none", "all" } : ["some"])
                        yield return $"{{ {field.Name}: {{ {quantifier}: {inner} }} }}";
            }
        }
    }

    /// <summary>Whether some callers must not know of some rows.</summary>
    private static bool IsSecret(IInputObjectGraphType where) => where.Description!.Contains("Needs ") || where.Fields.Find("publishedOn") is not null;

    private static bool IsList(FieldType field) => Named(field.ResolvedType!).Name.EndsWith("ListFilter", StringComparison.Ordinal);

    private static bool NeedsPrivilege(FieldType field) => field.Description!.Contains("Needs ") || field.Description.Contains("Masked");

    private static string? Altered(FieldType field)
    {
        var value = Named(((IInputObjectGraphType)Named(field.ResolvedType!)).Fields.Find("eq")!.ResolvedType!);
        var condition = value switch
        {
            EnumerationGraphType choice => $"eq: {choice.Values.First().Name}",
            { Name: "String" } => $"contains: \"{Secrets.Mark}\"",
            { Name: "Date" } => $"gte: \"{2000 + Secrets.Years - 100}-01-01\"",
            { Name: "Int" or "Float" } => $"gte: {Secrets.Shift}",
            { Name: "Boolean" } => "eq: true",
            _ => null,
        };
        return condition is null ? null : $"{{ {field.Name}: {{ {condition} }} }}";
    }
}
