using GraphQL;
using GraphQL.Resolvers;

namespace SkillGraph.Querying.Execution;

/// <summary>Reads a field from its row and nothing else: no caller, no arguments, no waiting. Most fields are so, and <see cref="RowStrategy"/> makes use of it.</summary>
internal sealed class PropertyResolver(Func<object, object?> read) : IFieldResolver
{
    public object? Read(object row) => read(row);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(context.Source!));
}
