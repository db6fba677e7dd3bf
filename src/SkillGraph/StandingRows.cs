using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkillGraph;

/// <summary>Withdrawn facts are invisible to every query that does not ask for them.</summary>
internal static class StandingRows
{
    public static void Filter(ModelBuilder model, IMutableEntityType entity)
    {
        if (!typeof(Fact).IsAssignableFrom(entity.ClrType))
            return;
        var row = Expression.Parameter(entity.ClrType, "row");
        var standing = Expression.Equal(
            Expression.Property(row, nameof(Fact.DeletedInVersion)),
            Expression.Constant(null, typeof(long?)));
        model.Entity(entity.ClrType).HasQueryFilter(Expression.Lambda(standing, row));
    }
}
