using GraphQL.Types;
using SkillGraph.Querying.Types;

namespace SkillGraph.Querying;

/// <summary>Root fields of a feature beside those of its entities. Found by scanning the assembly, and made with what the services hold.</summary>
public abstract class RootFields
{
    /// <summary>Adds the fields to <c>Query</c>.</summary>
    /// <param name="query">The type <c>Query</c>.</param>
    /// <param name="types">The types that the schema has already.</param>
    public abstract void AddTo(ObjectGraphType query, GraphTypes types);
}
