using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using SkillGraph.Imports;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>
/// What the public sees once it is published (公示). Earlier it takes the privilege <see cref="Privilege.Unpublished"/>; a caller who is confined to a
/// region then sees what concerns the region.
/// </summary>
internal abstract class PublicationType<T>(TimeProvider clock, string? plural = null) : FactType<T>(plural) where T : Fact
{
    /// <summary>The rows that are published on a day.</summary>
    protected abstract Expression<Func<T, bool>> PublishedBy(DateOnly today);

    /// <summary>The rows that concern a region.</summary>
    protected abstract Expression<Func<T, bool>> InRegion(string region);

    protected sealed override Expression<Func<T, bool>>? VisibleTo(Caller caller)
    {
        if (caller.Has(Privilege.Unpublished) && caller.Scope is null)
            return null;
        var published = PublishedBy(ChinaTime.Today(clock));
        return caller.Has(Privilege.Unpublished) ? Either(published, InRegion(caller.Scope!)) : published;
    }

    private static Expression<Func<T, bool>> Either(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Expression.Lambda<Func<T, bool>>(
        Expression.OrElse(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters[0]);
}
