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
    public string Schema { get; } = $"import_{batch.Id}";

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

    /// <summary>Opens the staging place of a new import, after clearing away those that died.</summary>
    public static async Task<ImportStore> OpenAsync(SkillGraphDb db, ImportBatch batch, CancellationToken cancellation)
    {
        ImportStore store = db.Database.IsSqlite() ? new SqliteImportStore(db, batch) : new PostgreSqlImportStore(db, batch);
        try
        {
            await store.ClaimAsync(cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

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

    /// <summary>Makes the place this import's own, so that no other takes it for dead.</summary>
    protected abstract Task ClaimAsync(CancellationToken cancellation);

    /// <summary>Stops the statement that runs, where the engine's driver does not.</summary>
    protected virtual void Interrupt()
    {
    }

    /// <summary>The engine's name of a type.</summary>
    protected abstract string Spell(SqlType type);

    /// <summary>Forgets an import that never came to its merge.</summary>
    protected Task ForgetAsync(long id) =>
        db.ImportBatches.Where(b => b.Id == id && b.State == ImportState.Staging).ExecuteDeleteAsync();

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
