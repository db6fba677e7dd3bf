using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;

namespace SkillGraph.Imports;

/// <summary>Where one import stages its rows, and the connection on which it checks and merges them. Engines differ in little else.</summary>
internal abstract class ImportStore(SkillGraphDb db, ImportBatch batch) : SqlSession(db), IAsyncDisposable
{
    /// <summary>Rows written by one import from which on it matters how, and on which the database's plans, made for what was there before, may be far off.</summary>
    public const int Many = 10_000;

    /// <summary>Schema of the import's own tables.</summary>
    public string Schema => $"import_{batch.Id}";

    /// <summary>Rows as read.</summary>
    public string Staged => $"{Schema}.staged";

    /// <summary>Rows with their references resolved and their outcome known.</summary>
    public string Checked => $"{Schema}.checked";

    /// <summary>Breaches of rules by row.</summary>
    public string Breaches => $"{Schema}.breaches";

    /// <summary>What is wrong with rows.</summary>
    public string Problems => $"{Schema}.problems";

    /// <summary>Begins the statement that makes a staging table.</summary>
    public abstract string CreateTable { get; }

    /// <summary>The import's record.</summary>
    protected ImportBatch Batch => batch;

    /// <summary>The store of an import; nothing is done yet.</summary>
    public static ImportStore Of(SkillGraphDb db, ImportBatch batch) => db.Database.IsSqlite() ? new SqliteImportStore(db, batch) : new PostgreSqlImportStore(db, batch);

    /// <summary>Clears away what imports that died have left.</summary>
    public abstract Task ClearDeadAsync(CancellationToken cancellation);

    /// <summary>Takes the lock by which others know that this import lives: before its record can be seen, so in the transaction that adds it.</summary>
    public abstract Task ClaimAsync();

    /// <summary>Makes the place to stage in.</summary>
    public abstract Task OpenAsync(CancellationToken cancellation);

    /// <summary>Makes a staging table.</summary>
    public Task CreateAsync(string table, IEnumerable<StageColumn> columns, CancellationToken cancellation) =>
        ExecuteAsync($"{CreateTable} {table} ({string.Join(", ", columns.Select(c => $"{c.Name} {Spell(c.Type)}"))})", cancellation);

    /// <summary>Begins rows for a staging table.</summary>
    public virtual StageRows NewRows(IReadOnlyList<StageColumn> columns) => new(columns);

    /// <summary>Adds rows to a staging table.</summary>
    public abstract Task AppendAsync(string table, StageRows rows, CancellationToken cancellation);

    /// <summary>Lets the engine know what a staging table holds.</summary>
    public virtual Task AnalyzeAsync(string table, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Writes to tables, in the way that is fastest for so many rows, in the transaction that is open.</summary>
    public virtual Task WriteAsync(IReadOnlyList<string> tables, long rows, Func<Task> write, CancellationToken cancellation) => write();

    /// <summary>Brings what the engine knows of tables up to date, after much was written to them, so that it answers from the right indexes at once.</summary>
    public abstract Task SettleAsync(IEnumerable<string> tables, CancellationToken cancellation);

    /// <summary>Drops the import's tables.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Forgets an import that never came to its merge.</summary>
    public static async Task ForgetAsync(SkillGraphDb db, long id, CancellationToken cancellation)
    {
        var unfinished = db.ImportBatches.Where(b => b.Id == id && b.State == ImportState.Staging);
        if (!await unfinished.AnyAsync(cancellation))
            return;
        await using var transaction = await WriteLock.BeginAsync(db, cancellation);
        await unfinished.ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Imports whose record says that they are under way, alive or dead.</summary>
    protected Task<List<long>> UnfinishedAsync(CancellationToken cancellation) =>
        Db.ImportBatches.Where(b => b.State == ImportState.Staging).Select(b => b.Id).ToListAsync(cancellation);
}
