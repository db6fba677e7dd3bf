using GraphQL;
using GraphQLParser.AST;
using SkillGraph.Querying.Entities;

namespace SkillGraph.Querying.Projection;

/// <summary>Reads from the document which fields below the one being resolved are wanted.</summary>
internal sealed class SelectionReader(IResolveFieldContext context, EntityModel model)
{
    /// <summary>What is wanted of the rows of a connection, through <c>nodes</c> and <c>edges.node</c>.</summary>
    public Selection OfConnection(Entity entity)
    {
        var fields = Fields([context.FieldAst.SelectionSet!], null);
        var nodes = fields["nodes"].Concat(Fields(fields["edges"], null)["node"]);
        return Of(entity, nodes);
    }

    /// <summary>What is wanted of a single row.</summary>
    public Selection OfRow(Entity entity) => Of(entity, [context.FieldAst.SelectionSet!]);

    private Selection Of(Entity entity, IEnumerable<GraphQLSelectionSet> sets)
    {
        var selection = new Selection();
        foreach (var field in Fields(sets, entity.Name))
        {
            if (entity.References.FirstOrDefault(relation => relation.Name == field.Key) is { } reference)
                selection.References[field.Key] = Of(model[reference], field);
            else
                selection.Fields.Add(field.Key);
        }

        return selection;
    }

    /// <summary>The fields of merged selection sets by name, with the selection sets below each. A fragment is entered once.</summary>
    private ILookup<string, GraphQLSelectionSet> Fields(IEnumerable<GraphQLSelectionSet> sets, string? entity)
    {
        var found = new List<(string Name, GraphQLSelectionSet Below)>();
        var entered = new HashSet<string>();
        foreach (var set in sets)
            Collect(set);
        return found.ToLookup(field => field.Name, field => field.Below);

        void Collect(GraphQLSelectionSet set)
        {
            foreach (var node in set.Selections)
            {
                if (!IsIncluded((IHasDirectivesNode)node))
                    continue;

                if (node is GraphQLField field)
                    found.Add((field.Name.StringValue, field.SelectionSet ?? _none));
                else if (node is GraphQLInlineFragment inline && Applies(inline.TypeCondition))
                    Collect(inline.SelectionSet);
                else if (node is GraphQLFragmentSpread spread && entered.Add(spread.FragmentName.Name.StringValue) &&
                    Fragment(spread) is var fragment && Applies(fragment.TypeCondition))
                    Collect(fragment.SelectionSet);
            }
        }

        bool Applies(GraphQLTypeCondition? condition) =>
            entity is null || condition is null || condition.Type.Name.Value == entity || condition.Type.Name.Value == "Node";
    }

    private GraphQLFragmentDefinition Fragment(GraphQLFragmentSpread spread) =>
        context.Document.Definitions.OfType<GraphQLFragmentDefinition>().First(fragment => fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value);

    private bool IsIncluded(IHasDirectivesNode node) =>
        node.Directives is not { } directives ||
        directives.Items.All(directive => directive.Name.StringValue switch
        {
            "skip" => !Condition(directive),
            "include" => Condition(directive),
            _ => true,
        });

    private bool Condition(GraphQLDirective directive) => directive.Arguments![0].Value switch
    {
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLVariable variable => context.Variables.ValueFor(variable.Name, out var value) && value.Value is true,
        _ => false,
    };

    private static readonly GraphQLSelectionSet _none = new([]);
}
