using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SkillGraph.Imports;

/// <summary>
/// Stages in unlogged tables of a schema of its own, which outlive the importing process though not a crash of the server.
/// A session lock tells living imports from dead ones.
/// </summary>
internal sealed class PostgreSqlImportStore(SkillGraphDb db, ImportBatch batch) : ImportStore(db, batch)
{
    private const int LockClass = 0x53474931;

    /// <inheritdoc/>
    public override string CreateTable => "CREATE UNLOGGED TABLE";

    private NpgsqlConnection Connection => (NpgsqlConnection)Db.Database.GetDbConnection();

    /// <inheritdoc/>
    public override async Task ClearDeadAsync(CancellationToken cancellation)
    {
        var dead = await UnfinishedAsync(cancellation);
        await foreach (var row in QueryAsync("SELECT nspname FROM pg_namespace WHERE nspname ~ '^import_[0-9]+$'"))
            dead.Add(long.Parse(row.GetString(0)["import_".Length..], CultureInfo.InvariantCulture));
        foreach (var id in dead.Distinct())
        {
            if (!await TryLockAsync(id))
                continue;
            await ExecuteAsync($"DROP SCHEMA IF EXISTS import_{id} CASCADE", CancellationToken.None);
            await ForgetAsync(Db, id, CancellationToken.None);
            await UnlockAsync(id);
        }
    }

    /// <inheritdoc/>
    public override Task ClaimAsync() => TryLockAsync(Batch.Id);

    /// <inheritdoc/>
    public override async Task OpenAsync(CancellationToken cancellation)
    {
        await PrepareForMuchAsync(cancellation);
        await ExecuteAsync($"CREATE SCHEMA {Schema}", cancellation);
    }

    /// <inheritdoc/>
    public override StageRows NewRows(IReadOnlyList<StageColumn> columns) => new BinaryCopy(columns);

    /// <inheritdoc/>
    public override async Task AppendAsync(string table, StageRows rows, CancellationToken cancellation)
    {
        await using var copy = await Connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", cancellation);
        try
        {
            await copy.WriteAsync(((BinaryCopy)rows).Complete(), cancellation);
        }
        catch
        {
            await copy.CancelAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(IReadOnlyList<string> tables, long rows, Func<Task> write, CancellationToken cancellation)
    {
        var smaller = new List<string>();
        foreach (var table in rows < Many ? [] : tables)
        {
            if (await QueryAsync($"SELECT COUNT(*) FROM (SELECT FROM {table} LIMIT {rows}) t").Select(row => row.GetInt64(0)).SingleAsync(cancellation) < rows)
                smaller.Add(table);
        }
        await (smaller.Count > 0 ? new BulkLoad(this, smaller).RunAsync(write, cancellation) : write());
    }

    /// <inheritdoc/>
    public override Task AnalyzeAsync(string table, CancellationToken cancellation) => ExecuteAsync($"ANALYZE {table}", cancellation);

    /// <inheritdoc/>
    /// <remarks>An index answers a count by itself once the table's pages are known to be visible to all.</remarks>
    public override Task SettleAsync(IEnumerable<string> tables, CancellationToken cancellation) =>
        ExecuteAsync($"VACUUM (ANALYZE) {string.Join(", ", tables)}", cancellation);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (Batch.Id == 0)
            return;
        // What was cancelled may have taken the connection with it.
        if (Connection.State != ConnectionState.Open)
        {
            await Connection.CloseAsync();
            await Connection.OpenAsync();
        }
        await ExecuteAsync($"DROP SCHEMA IF EXISTS {Schema} CASCADE", CancellationToken.None);
        await UnlockAsync(Batch.Id);
    }

    private async Task<bool> TryLockAsync(long id)
    {
        await foreach (var row in QueryAsync($"SELECT pg_try_advisory_lock({LockClass}, {(int)id})"))
            return row.GetBoolean(0);
        return false;
    }

    private Task<int> UnlockAsync(long id) => ExecuteAsync($"SELECT pg_advisory_unlock({LockClass}, {(int)id})", CancellationToken.None);
}
