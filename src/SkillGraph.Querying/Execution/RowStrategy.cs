using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace SkillGraph.Querying.Execution;

/// <summary>
/// Executes as GraphQL.NET does, but for rows: which fields are selected of a kind of row is worked out once for an execution instead of once for each row,
/// and a field that a <see cref="PropertyResolver"/> reads is read without the detours of one that may wait or refuse.
/// </summary>
internal sealed class RowStrategy : ParallelExecutionStrategy
{
    private readonly ConditionalWeakTable<ExecutionContext, ConcurrentDictionary<(GraphQLField, IGraphType), (GraphQLField Node, FieldType Definition)[]>> _selected = [];

    /// <inheritdoc />
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
        node is { IndexInParentNode: null, FieldDefinition.Resolver: PropertyResolver property } && TryRead(context, node, property)
            ? Task.CompletedTask
            : base.ExecuteNodeAsync(context, node);

    /// <inheritdoc />
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        if (parent is RootExecutionNode || parent.GraphType is not IObjectGraphType type)
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }
        var known = _selected.GetOrCreateValue(context);
        if (!known.TryGetValue((parent.Field, type), out var fields))
            known[(parent.Field, type)] = fields = [.. CollectFieldsFrom(context, type, parent.Field.SelectionSet!, null).Values];
        var nodes = new ExecutionNode[fields.Length];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = BuildExecutionNode(parent, fields[i].Definition.ResolvedType!, fields[i].Node, fields[i].Definition);
        parent.SubFields = nodes;
    }

    /// <summary>Whether the field has a value that is as it should be. What is wrong with it otherwise is for GraphQL.NET to find out and tell.</summary>
    private bool TryRead(ExecutionContext context, ExecutionNode node, PropertyResolver property)
    {
        try
        {
            var value = property.Read(node.Source!);
            if (node is ValueExecutionNode leaf)
                value = leaf.GraphType.Serialize(value);
            else if (node is not ObjectExecutionNode)
                return false;
            if (value is null && node.FieldDefinition.ResolvedType is NonNullGraphType)
                return false;
            node.Result = value;
            if (value is not null && node is ObjectExecutionNode row)
                SetSubFieldNodes(context, row);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }
}
