using GraphQL.Types;
using GraphQLParser.AST;

namespace SkillGraph.Reports.Definitions;

/// <summary>What a query answers at some place, by the names that its selections have there.</summary>
/// <param name="document">The query.</param>
/// <param name="type">The type there; null where the schema knows none.</param>
/// <param name="fields">The selections that ask for it; none at the root.</param>
/// <param name="below">What is selected of it.</param>
internal sealed class AnswerShape(GraphQLDocument document, IGraphType? type, IReadOnlyList<GraphQLField> fields, IReadOnlyList<GraphQLSelectionSet> below)
{
    /// <summary>The last of a list.</summary>
    public const string Last = "last";

    private const int MostDeep = 10;

    /// <summary>The names at this place; none at a value.</summary>
    public IEnumerable<string> Names => Below.Select(Name).Distinct();

    /// <summary>Whether there are several, in a list.</summary>
    public bool IsList => Nullable(type) is ListGraphType;

    /// <summary>The type of what stands here, or of each in a list.</summary>
    public IGraphType? Type => Inner(type);

    private IEnumerable<GraphQLField> Below => below.SelectMany(set => Flatten(set, MostDeep));

    /// <summary>The root of a query.</summary>
    public static AnswerShape Of(ReportQuery query, ISchema schema) =>
        new(query.Document, schema.Query, [], [query.Document.Definitions.OfType<GraphQLOperationDefinition>().Single().SelectionSet]);

    /// <summary>The place of a path below this one; null when there is none.</summary>
    public AnswerShape? Find(IEnumerable<string> path) => path.Aggregate(this, (AnswerShape? at, string name) => at?.Child(name));

    /// <summary>What stands here, when it can be shown; null when it has parts, or no number and status.</summary>
    public AnswerKind? Kind => Type switch
    {
        EnumerationGraphType => AnswerKind.Choice,
        IComplexGraphType value => !IsList && Names.Contains("value") && Names.Contains("status")
            ? value.Name == "StatisticCount" ? AnswerKind.Count : AnswerKind.Value
            : null,
        { Name: "Int" or "Long" or "Float" } => AnswerKind.Number,
        { Name: "Date" } => AnswerKind.Day,
        { Name: "Boolean" } => AnswerKind.Boolean,
        _ => AnswerKind.Text,
    };

    /// <summary>Whether it is asked for with an argument.</summary>
    public bool Has(string argument) => fields.Any(field => field.Arguments?.Any(given => given.Name.Value == argument) == true);

    private AnswerShape? Child(string name)
    {
        if (IsList && (name == Last || name.All(char.IsAsciiDigit)))
            return new(document, Type, fields, below);
        var selected = Below.Where(field => Name(field) == name).ToList();
        return selected.Count == 0 ? null : new(
            document,
            (Type as IComplexGraphType)?.Fields.FirstOrDefault(field => field.Name == selected[0].Name.StringValue)?.ResolvedType,
            selected,
            [.. selected.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>()]);
    }

    // Validation has refused fragments that use themselves; a document that it refused is looked into all the same, so not endlessly.
    private IEnumerable<GraphQLField> Flatten(GraphQLSelectionSet? set, int deep) => set is null || deep == 0 ? [] : set.Selections.SelectMany(selection => selection switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment fragment => Flatten(fragment.SelectionSet, deep - 1),
        GraphQLFragmentSpread spread => Flatten(document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)?.SelectionSet, deep - 1),
        _ => [],
    });

    private static IGraphType? Nullable(IGraphType? type) => type is NonNullGraphType required ? required.ResolvedType : type;

    private static IGraphType? Inner(IGraphType? type) => Nullable(type) is ListGraphType list ? Inner(list.ResolvedType) : Nullable(type);

    private static string Name(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;
}
