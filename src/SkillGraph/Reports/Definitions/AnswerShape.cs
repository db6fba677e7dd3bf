using GraphQLParser.AST;

namespace SkillGraph.Reports.Definitions;

/// <summary>What a query answers at some place, by the names that its selections have there.</summary>
internal sealed class AnswerShape(GraphQLDocument document, IReadOnlyList<GraphQLSelectionSet> selections)
{
    private const int MostDeep = 10;

    /// <summary>The names at this place; none at a value.</summary>
    public IEnumerable<string> Names => Fields.Select(Name).Distinct();

    private IEnumerable<GraphQLField> Fields => selections.SelectMany(set => Flatten(set, MostDeep));

    /// <summary>The place of a path that begins with the name of a query; null when there is none.</summary>
    public static AnswerShape? Find(IReadOnlyDictionary<string, GraphQLDocument> queries, string path)
    {
        var parts = path.Split('.', 2);
        return parts.Length == 2 && queries.TryGetValue(parts[0], out var document)
            ? new AnswerShape(document, [document.Definitions.OfType<GraphQLOperationDefinition>().Single().SelectionSet]).Find(parts[1])
            : null;
    }

    /// <summary>The place of a path below this one; null when there is none.</summary>
    public AnswerShape? Find(string path) => path.Split('.').Aggregate(this, (AnswerShape? at, string name) => at?.Child(name));

    private AnswerShape? Child(string name)
    {
        var fields = Fields.Where(field => Name(field) == name).ToList();
        return fields.Count == 0 ? null : new(document, [.. fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>()]);
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

    private static string Name(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;
}
