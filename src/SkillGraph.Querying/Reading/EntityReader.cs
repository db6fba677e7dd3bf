using System.Linq.Expressions;
using GraphQL;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Reading;

/// <summary>Reads one entity; each method is one statement.</summary>
internal abstract class EntityReader
{
    public abstract Task<Page> PageAsync(ListRequest request, CancellationToken cancellationToken);

    public abstract Task<long> CountAsync(ListRequest request, CancellationToken cancellationToken);

    /// <summary>The pages of all parents with the given keys.</summary>
    public abstract Task<IReadOnlyDictionary<object, Page>> PagesAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken);

    /// <summary>The counts of all parents with the given keys.</summary>
    public abstract Task<IReadOnlyDictionary<object, long>> CountsAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken);

    /// <summary>The rows, of those visible to the caller, that meet a condition on the entity's row; with what is selected below the field.</summary>
    public abstract Task<IReadOnlyList<object>> RowsAsync(IResolveFieldContext context, Func<Parameters, Expression> condition);
}
