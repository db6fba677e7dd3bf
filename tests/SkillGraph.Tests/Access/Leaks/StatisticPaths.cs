using System.Text.Json;
using GraphQL.Types;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>Every way to ask for a statistic that the schema offers, found by walking it; new statistics, dimensions and measures are found by themselves.</summary>
internal sealed class StatisticPaths(ISchema schema)
{
    /// <summary>Around where counts are withheld and rounded.</summary>
    private static readonly int[] Bounds = [1, 2, 3, 4, 5, 20, 22, 25];

    /// <summary>Statistics that are asked for by dimensions.</summary>
    public IEnumerable<FieldType> Grouped => schema.Query.Fields.Where(statistic => statistic.Arguments?.Find("by") is not null);

    /// <summary>One question for each pair of dimensions, bound of a measure, order, value of a dimension, and whatever else can be asked for.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="values">The values of a dimension, as JSON.</param>
    public static IEnumerable<string> Questions(FieldType statistic, Func<string, IEnumerable<JsonElement>> values)
    {
        var dimensions = Dimensions(statistic);
        var all = SchemaPaths.Object((IObjectGraphType)SchemaPaths.Named(statistic.ResolvedType!), 3);
        string[] by = [.. dimensions.Select(dimension => $"by: [{dimension}]").Prepend("by: []")];
        return by.Concat(dimensions.SelectMany((one, i) => dimensions.Skip(i + 1).Select(other => $"by: [{one}, {other}]")))
            .Concat(Others(statistic).SelectMany(other => dimensions.Select(dimension => $"by: [{dimension}], {other}")))
            .Concat(Fields(statistic, "where").SelectMany(field => values(field.Name).Select(value => $"where: {{ {field.Name}: {{ {Condition(field, value)} }} }}")))
            .Concat(Fields(statistic, "order").SelectMany((field, i) => new[] { "ASC", "DESC" }.Select(way => $"{Sorted(dimensions, field, i)}, order: [{{ {field.Name}: {way} }}], first: 1")))
            .Select(arguments => $"{{ {statistic.Name}({arguments}) {all} }}")
            // Which groups there are, when nothing else is asked.
            .Concat(Fields(statistic, "having").SelectMany((field, i) => Bounds.SelectMany(bound => new[] { "gte", "lte" }
                .Select(side => $"{{ {statistic.Name}(by: [{dimensions[i % dimensions.Count]}], having: {{ {field.Name}: {{ {side}: {bound} }} }}) {{ totalGroups }} }}"))))
            // What is withheld may go by what is asked.
            .Concat(Measures(statistic).SelectMany((measure, i) => by.Where((_, j) => (i + j) % 4 == 0)
                .Select(dimension => $"{{ {statistic.Name}({dimension}) {{ nodes {{ {measure} }} }} }}")));
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

    /// <summary>Groups by the dimension that is sorted by, or by any for a measure.</summary>
    private static string Sorted(List<string> dimensions, FieldType field, int i)
    {
        var own = dimensions.FirstOrDefault(dimension => dimension.Replace("_", "").Equals(field.Name, StringComparison.OrdinalIgnoreCase));
        return $"by: [{own ?? dimensions[i % dimensions.Count]}]";
    }
}
