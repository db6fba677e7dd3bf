using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkillGraph;

/// <summary>Indexes by which readers and replicas follow what changed: all facts by version, and those that were withdrawn.</summary>
internal static class FactIndexes
{
    private const string Withdrawn = "Withdrawn";

    public static void Add(ModelBuilder model, IMutableEntityType entity, DatabaseFacade database)
    {
        if (!typeof(Fact).IsAssignableFrom(entity.ClrType))
            return;
        // One import may give a million rows one version; the id puts them in order. On SQLite every index ends with it.
        string[] order = database.IsSqlite() ? [nameof(Fact.DataVersion)] : [nameof(Fact.DataVersion), nameof(Fact.Id)];
        model.Entity(entity.ClrType).HasIndex(order);
        model.Entity(entity.ClrType).HasIndex(order, Withdrawn).HasDatabaseName($"ix_{entity.GetTableName()}_withdrawn").HasFilter("deleted_in_version IS NOT NULL");
    }
}
