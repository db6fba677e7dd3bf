using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SkillGraph.Imports;

/// <summary>Where one import stages its rows, and the connection on which it checks and merges them. Engines differ in little else.</summary>
internal abstract class ImportStore(SkillGraphDb db, ImportBatch batch) : IAsyncDisposable
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

    /// <summary>The record store.</summary>
    protected SkillGraphDb Db => db;

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

    /// <summary>Runs a statement in the transaction that is open, if one is.</summary>
    /// <returns>Number of rows that it touched.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        using var registration = cancellation.Register(Interrupt);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (DbException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <summary>Reads the rows of a query.</summary>
    public async IAsyncEnumerable<DbDataReader> QueryAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return reader;
    }

    /// <summary>Drops the import's tables.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Stops the statement that runs, where the engine's driver does not.</summary>
    protected virtual void Interrupt()
    {
    }

    /// <summary>The engine's name of a type.</summary>
    protected abstract string Spell(SqlType type);

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
        db.ImportBatches.Where(b => b.State == ImportState.Staging).Select(b => b.Id).ToListAsync(cancellation);

    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = db.Database.GetCommandTimeout() ?? command.CommandTimeout;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
