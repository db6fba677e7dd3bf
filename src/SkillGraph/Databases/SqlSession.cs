using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SkillGraph.Imports;
using SQLitePCL;

namespace SkillGraph.Databases;

/// <summary>Runs hand-written SQL on the connection of a record store: the same statements on every engine, but for the few words that are spelled here.</summary>
internal class SqlSession(SkillGraphDb db)
{
    /// <summary>The record store.</summary>
    protected SkillGraphDb Db => db;

    private bool IsSqlite => db.Database.IsSqlite();

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

    /// <summary>Sets the connection up for few large statements: they take as long as they take, sorts and joins fit in memory, and compiling them takes longer than it saves.</summary>
    public async Task PrepareForMuchAsync(CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        if (!IsSqlite)
            await ExecuteAsync("SET jit = off; SET work_mem = '64MB'", cancellation);
    }

    /// <summary>Lets the engine know what a temporary table holds.</summary>
    public Task AnalyzeTemporaryAsync(string table, CancellationToken cancellation) => IsSqlite ? Task.CompletedTask : ExecuteAsync($"ANALYZE {table}", cancellation);

    /// <summary>SQL of the number of days from one day to another.</summary>
    public string Days(string from, string to) => IsSqlite ? $"CAST(JULIANDAY({to}) - JULIANDAY({from}) AS INTEGER)" : $"({to} - {from})";

    /// <summary>SQL of the day so many days before one.</summary>
    public string DaysBefore(string day, int days) => IsSqlite ? $"DATE({day}, '-{days} days')" : $"({day} - {days})";

    /// <summary>The engine's name of a type.</summary>
    public string Spell(SqlType type) => (IsSqlite, type) switch
    {
        (true, SqlType.Text or SqlType.Date) => "TEXT",
        (true, SqlType.Real) => "REAL",
        (true, SqlType.Bytes) => "BLOB",
        (true, _) => "INTEGER",
        (_, SqlType.Text) => "text COLLATE \"C\"",
        (_, SqlType.Date) => "date",
        (_, SqlType.Whole) => "integer",
        (_, SqlType.Long) => "bigint",
        (_, SqlType.Real) => "double precision",
        _ => "bytea",
    };

    // SQLite's driver does not stop a statement that runs.
    private void Interrupt()
    {
        if (db.Database.GetDbConnection() is SqliteConnection { Handle: { } handle })
            raw.sqlite3_interrupt(handle);
    }

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
