using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SkillGraph.Querying;

/// <summary>Makes text compare alike on both databases.</summary>
public static class TextComparisonModel
{
    /// <summary>
    /// Gives every column that holds text the collation C on PostgreSQL, which compares bytes as SQLite does. Call it at the end of
    /// <c>OnModelCreating</c>.
    /// </summary>
    public static void UseBinaryTextComparison(this ModelBuilder model, DatabaseFacade database)
    {
        if (database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) != true)
            return;

        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if ((property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string))
                property.SetCollation("C");
        }
    }
}
