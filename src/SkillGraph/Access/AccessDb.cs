using Microsoft.EntityFrameworkCore;
using SkillGraph.Reports.Schedule;

namespace SkillGraph.Access;

/// <summary>Keys, audit and runs of reports, apart from the records: on SQLite a file of its own, so that an import's write lock never blocks it.</summary>
public abstract class AccessDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Keys of callers.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Who read personal data in clear. The database refuses to change or remove entries.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Runs of scheduled reports.</summary>
    public DbSet<ReportRun> ReportRuns => Set<ReportRun>();

    /// <summary>Within a transaction: waits until nobody else appends to the audit, and keeps others waiting.</summary>
    internal abstract Task LockAuditAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ApiKey>().HasIndex(k => k.Hash).IsUnique();
        modelBuilder.Entity<AuditEntry>().HasKey(e => e.Sequence);
        modelBuilder.Entity<AuditEntry>().Property(e => e.Sequence).ValueGeneratedNever();
        modelBuilder.Entity<ReportRun>().HasIndex(r => new { r.Schedule, r.DueAt }).IsUnique();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            StoreEnumsAsText.Convert(entity);
    }
}
