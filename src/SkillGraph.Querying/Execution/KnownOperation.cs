using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Execution;

/// <summary>What of a valid operation depends on its variables.</summary>
/// <param name="fields">Its fields that have arguments, and what they are in the schema.</param>
/// <param name="directed">Its nodes that have directives.</param>
internal sealed class KnownOperation(IReadOnlyList<(GraphQLField Node, FieldType Definition)> fields, IReadOnlyList<ASTNode> directed)
{
    // GraphQL.NET works out in it where the operation uses variables, and remembers. One request uses it at a time.
    private ValidationContext? _idle;

    /// <summary>The values of variables, arguments and directives; errors where they do not fit.</summary>
    public async Task<IValidationResult> ReadAsync(ValidationOptions options)
    {
        var context = Interlocked.Exchange(ref _idle, null)
            ?? new ValidationContext { Schema = options.Schema, Document = options.Document, Operation = options.Operation };
        context.Variables = options.Variables;
        var (variables, errors) = await context.GetVariablesValuesAsync();
        // They may name a person.
        context.Variables = Inputs.Empty;
        _idle = context;
        return errors is null ? Read(options, variables) : new ValidationResult(errors);
    }

    private ValidationResult Read(in ValidationOptions options, Variables variables)
    {
        var arguments = new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>(fields.Count);
        var directives = new Dictionary<ASTNode, IDictionary<string, DirectiveInfo>>(directed.Count);
        var errors = new List<ValidationError>();
        foreach (var (node, definition) in fields)
        {
            try
            {
                arguments[node] = ExecutionHelper.GetArguments(definition.Arguments, node.Arguments, variables, options.Document, node, null)!;
            }
            catch (ValidationError error)
            {
                errors.Add(error);
            }
        }
        foreach (var node in directed)
        {
            try
            {
                directives[node] = ExecutionHelper.GetDirectives((IHasDirectivesNode)node, variables, options.Schema, options.Document)!;
            }
            catch (ValidationError error)
            {
                errors.Add(error);
            }
        }
        return new(errors) { Variables = variables, ArgumentValues = arguments, DirectiveValues = directives };
    }
}
