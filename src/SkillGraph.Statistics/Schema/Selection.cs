using GraphQL;
using GraphQLParser.AST;

namespace SkillGraph.Statistics.Schema;

/// <summary>
/// What a field's document selects, fragments in place. What <c>@skip</c> leaves out counts as selected: it may only make a row be withheld that would not
/// have been.
/// </summary>
internal static class Selection
{
    /// <summary>The fields below the field, at a path of names.</summary>
    public static IEnumerable<GraphQLField> At(IResolveFieldContext context, params IEnumerable<string> path) =>
        path.Aggregate(Below(context, context.FieldAst), (fields, name) => fields.Where(field => field.Name == name).SelectMany(field => Below(context, field)));

    /// <summary>The fields directly below a field.</summary>
    public static IEnumerable<GraphQLField> Below(IResolveFieldContext context, GraphQLField of)
    {
        var open = new Stack<GraphQLSelectionSet?>([of.SelectionSet]);
        var spread = new HashSet<string>();
        while (open.TryPop(out var set))
            foreach (var selection in set?.Selections ?? [])
                switch (selection)
                {
                    case GraphQLField field:
                        yield return field;
                        break;
                    case GraphQLInlineFragment inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread { FragmentName.Name: var name } when spread.Add(name.StringValue):
                        open.Push(context.Document.Definitions.OfType<GraphQLFragmentDefinition>().Single(f => f.FragmentName.Name == name).SelectionSet);
                        break;
                }
    }
}
