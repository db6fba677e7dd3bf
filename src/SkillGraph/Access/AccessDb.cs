using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Access;

/// <summary>Keys, apart from the records: on SQLite a file of its own, so that an import's write lock never blocks it.</summary>
public abstract class AccessDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Keys of callers.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<ApiKey>().HasIndex(k => k.Hash).IsUnique();
}
