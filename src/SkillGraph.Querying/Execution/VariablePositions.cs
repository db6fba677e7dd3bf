using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Execution;

/// <summary>
/// Whether variables inside lists and input objects have types that fit there. GraphQL.NET's rule of the same purpose forgets, inside a list, whether its
/// items may be null, and takes a list whose items may be null for one whose items may not.
/// </summary>
internal sealed class VariablePositions : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var usages = new Dictionary<ASTNode, List<VariableUsage>>();
        List<VariableUsage> current = [];
        return new(new NodeVisitors(
            new MatchingNodeVisitor<GraphQLOperationDefinition>((operation, _) => usages[operation] = current = []),
            new MatchingNodeVisitor<GraphQLFragmentDefinition>((fragment, _) => usages[fragment] = current = []),
            new MatchingNodeVisitor<GraphQLArgument>((argument, context) => Collect(argument.Value, context.TypeInfo.GetArgument()?.ResolvedType, false, current)),
            new MatchingNodeVisitor<GraphQLDocument>(leave: (document, context) => Check(document, context, usages))));
    }

    private static void Collect(GraphQLValue value, IGraphType? type, bool hasDefault, List<VariableUsage> usages)
    {
        if (value is GraphQLVariable variable && type is not null)
            usages.Add(new(variable, type, hasDefault, isRequired: false));
        else if (value is GraphQLListValue list && Nullable(type) is ListGraphType { ResolvedType: var item })
            list.Values?.ForEach(part => Collect(part, item, false, usages));
        else if (value is GraphQLObjectValue { Fields: { } parts } && Item(type) is IInputObjectGraphType input)
            parts.ForEach(part => Collect(part.Value, input.GetField(part.Name)?.ResolvedType, input.GetField(part.Name)?.DefaultValue is not null, usages));
    }

    private static void Check(GraphQLDocument document, ValidationContext context, Dictionary<ASTNode, List<VariableUsage>> usages)
    {
        // The other rules have found enough.
        if (context.HasErrors)
            return;
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var definitions = (operation.Variables?.Items ?? []).ToDictionary(definition => definition.Variable.Name.Value);
            foreach (var usage in (context.GetRecursivelyReferencedFragments(operation) ?? []).Prepend<ASTNode>(operation).SelectMany(part => usages[part]))
            {
                if (definitions.TryGetValue(usage.Node.Name.Value, out var definition) && definition.Type.GraphTypeFromType(context.Schema) is { } type && !IsAllowed(definition, type, usage))
                    context.ReportError(new VariablesInAllowedPositionError(context, definition, type, usage));
            }
        }
    }

    private static bool IsAllowed(GraphQLVariableDefinition definition, IGraphType type, VariableUsage usage) =>
        usage.Type is NonNullGraphType && type is not NonNullGraphType
            ? (usage.HasDefault || definition.DefaultValue is not (null or GraphQLNullValue)) && Fits(type, Nullable(usage.Type)!)
            : Fits(type, usage.Type);

    private static bool Fits(IGraphType type, IGraphType place) => (type, place) switch
    {
        (NonNullGraphType some, NonNullGraphType always) => Fits(some.ResolvedType!, always.ResolvedType!),
        (_, NonNullGraphType) => false,
        (NonNullGraphType some, _) => Fits(some.ResolvedType!, place),
        (ListGraphType list, ListGraphType places) => Fits(list.ResolvedType!, places.ResolvedType!),
        (ListGraphType, _) or (_, ListGraphType) => false,
        _ => type.Name == place.Name,
    };

    private static IGraphType? Nullable(IGraphType? type) => type is NonNullGraphType some ? some.ResolvedType : type;

    /// <summary>A single value may be written where a list is expected.</summary>
    private static IGraphType? Item(IGraphType? type) => Nullable(type) is ListGraphType list ? Item(list.ResolvedType) : Nullable(type);
}
