using GraphQL;
using GraphQLParser.AST;

namespace SkillGraph.Statistics.Schema;

/// <summary>
/// The measures that a field's document selects below <c>nodes</c>. What <c>@skip</c> leaves out counts as asked: it may only make a row be withheld
/// that would not have been.
/// </summary>
internal static class AskedMeasures
{
    public static List<string> Of(IResolveFieldContext context, Statistic statistic)
    {
        var nodes = Fields(context, [context.FieldAst.SelectionSet]).Where(field => field.Name == "nodes");
        var selected = Fields(context, nodes.Select(field => field.SelectionSet)).Select(field => field.Name.StringValue).ToHashSet();
        return [.. statistic.Measures.Select(measure => measure.Name).Where(selected.Contains)];
    }

    private static IEnumerable<GraphQLField> Fields(IResolveFieldContext context, IEnumerable<GraphQLSelectionSet?> sets)
    {
        var open = new Stack<GraphQLSelectionSet>(sets.OfType<GraphQLSelectionSet>());
        var spread = new HashSet<string>();
        while (open.TryPop(out var set))
            foreach (var selection in set.Selections)
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
