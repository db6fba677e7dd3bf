using System.Text.Json;
using GraphQL.Types;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>Every way to ask for a statistic that the schema offers, found by walking it; new statistics, dimensions and measures are found by themselves.</summary>
internal sealed class StatisticPaths(ISchema schema)
{
    /// <summary>Around where counts are withheld and rounded.</summary>
    private static readonly string[] Bounds = ["gte: 1", "lte: 2", "gte: 4", "gte: 5", "lte: 20", "gte: 22"];

    /// <summary>Statistics that are asked for by dimensions.</summary>
    public IEnumerable<FieldType> Grouped => schema.Query.Fields.Where(statistic => statistic.Arguments?.Find("by") is not null);

    /// <summary>Questions with each dimension beside others, each bound of a measure, order and value of a dimension, and whatever else can be asked for.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="values">The values of a dimension, as JSON.</param>
    public static IEnumerable<string> Questions(FieldType statistic, Func<string, IEnumerable<JsonElement>> values)
    {
        var dimensions = Dimensions(statistic);
        string Beside(int i) => dimensions[i % dimensions.Count];
        string Ask(string arguments, string selection) => $"{{ {statistic.Name}({arguments}) {selection} }}";
        var type = (IObjectGraphType)SchemaPaths.Named(statistic.ResolvedType!);
        var (plain, everything) = (SchemaPaths.Object(type, 2), SchemaPaths.Object(type, 3));
        return dimensions.Select(dimension => $"by: [{dimension}]").Prepend("by: []").SelectMany(by => new[] { Ask(by, plain), Ask(by, everything) })
            .Concat(dimensions.SelectMany((one, i) => new[] { 1, 3 }.Where(step => Beside(i + step) != one).Select(step => Ask($"by: [{one}, {Beside(i + step)}]", plain))))
            .Concat(Others(statistic).SelectMany((other, i) => dimensions.Where((_, j) => (i + j) % 5 == 0).Select(dimension => Ask($"by: [{dimension}], {other}", plain))))
            .Concat(Fields(statistic, "where").SelectMany(field => values(field.Name).Select(value => Ask($"where: {{ {field.Name}: {{ {Condition(field, value)} }} }}", plain))))
            .Concat(Fields(statistic, "order").Where(field => SchemaPaths.Named(field.ResolvedType!).Name == "SortDirection").SelectMany((field, i) => new[] { "ASC", "DESC" }
                .Select(way => Ask($"by: [{Own(dimensions, field) ?? Beside(i)}], order: [{{ {field.Name}: {way} }}], first: 1", plain))))
            // Which groups there are, when nothing else is asked.
            .Concat(Fields(statistic, "having").SelectMany((field, i) => Bounds.Select((bound, j) => Ask($"by: [{Beside(i + j)}], having: {{ {field.Name}: {{ {bound} }} }}", "{ totalGroups }"))))
            // What is withheld may go by what is asked.
            .Concat(Measures(statistic).SelectMany((measure, i) => new[] { "by: []", $"by: [{Beside(i)}]" }.Select(by => Ask(by, $"{{ nodes {{ {measure} }} }}"))));
    }

    /// <summary>Statistics with arguments of their own: with each value of those that are enums.</summary>
    public IEnumerable<string> Fixed() =>
        from field in schema.Query.Fields
        where field.Arguments?.Find("minDataVersion") is not null && field.Arguments.Find("by") is null
        from region in Twins.Regions
        from choices in Choices(field)
        select $"{{ {field.Name}({choices}region: \"{region}\") {SchemaPaths.Object((IObjectGraphType)SchemaPaths.Named(field.ResolvedType!), 3)} }}";

    private static List<string> Dimensions(FieldType statistic) =>
        [.. ((EnumerationGraphType)SchemaPaths.Named(statistic.Arguments!.Find("by")!.ResolvedType!)).Values.Select(value => value.Name)];

    private static TypeFields Fields(FieldType statistic, string argument) =>
        ((IInputObjectGraphType)SchemaPaths.Named(statistic.Arguments!.Find(argument)!.ResolvedType!)).Fields;

    private static IEnumerable<string> Measures(FieldType statistic)
    {
        var nodes = ((IObjectGraphType)SchemaPaths.Named(statistic.ResolvedType!)).Fields.Find("nodes")!;
        return ((IObjectGraphType)SchemaPaths.Named(nodes.ResolvedType!)).Fields
            .Where(field => field.Name != "key" && SchemaPaths.Named(field.ResolvedType!) is IObjectGraphType)
            .Select(field => $"{field.Name} {SchemaPaths.Object((IObjectGraphType)SchemaPaths.Named(field.ResolvedType!), 1)}");
    }

    /// <summary>Whatever further arguments there are: flags, choices, and objects with one number.</summary>
    private static IEnumerable<string> Others(FieldType statistic) => statistic.Arguments!.SelectMany(argument => SchemaPaths.Named(argument.ResolvedType!) switch
    {
        BooleanGraphType => [$"{argument.Name}: true"],
        EnumerationGraphType choice when argument.Name != "by" => choice.Values.Select(value => $"{argument.Name}: {value.Name}"),
        IInputObjectGraphType input when input.Fields.Find("first") is not null => [$"{argument.Name}: {{ first: 1 }}"],
        _ => Array.Empty<string>(),
    });

    private static IEnumerable<string> Choices(FieldType field) => field.Arguments!.Where(argument => SchemaPaths.Named(argument.ResolvedType!) is EnumerationGraphType)
        .Aggregate((IEnumerable<string>)[""], (sofar, argument) => sofar.SelectMany(before =>
            ((EnumerationGraphType)SchemaPaths.Named(argument.ResolvedType!)).Values.Select(value => $"{before}{argument.Name}: {value.Name}, ")));

    private static string Condition(FieldType field, JsonElement value)
    {
        var leaf = SchemaPaths.Named(((IInputObjectGraphType)SchemaPaths.Named(field.ResolvedType!)).Fields.Find("eq")!.ResolvedType!);
        return value.ValueKind == JsonValueKind.Null ? "isNull: true" : $"eq: {(leaf is EnumerationGraphType ? value.GetString() : value.GetRawText())}";
    }

    /// <summary>The dimension that is sorted by; null for a measure.</summary>
    private static string? Own(List<string> dimensions, FieldType field) =>
        dimensions.FirstOrDefault(dimension => dimension.Replace("_", "").Equals(field.Name, StringComparison.OrdinalIgnoreCase));
}
