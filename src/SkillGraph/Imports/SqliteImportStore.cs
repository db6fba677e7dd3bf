using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Imports;

/// <summary>
/// Stages in a file of its own beside the record store, so that staging and checking leave the record store free for other writers.
/// A lock file that the process holds tells the living from the dead.
/// </summary>
internal sealed class SqliteImportStore(SkillGraphDb db, ImportBatch batch) : ImportStore(db, batch)
{
    private const string LockSuffix = ".lock";
    private const int CacheKibibytes = 128 * 1024;

    private FileStream? _claim;
    private bool _isAttached;

    /// <inheritdoc/>
    public override string CreateTable => "CREATE TABLE";

    private SqliteConnection Connection => (SqliteConnection)Db.Database.GetDbConnection();

    private string Prefix => Path.GetFullPath(Connection.DataSource) + ".import-";

    private string StagingFile => Prefix + Batch.Id;

    /// <inheritdoc/>
    public override async Task ClearDeadAsync(CancellationToken cancellation)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Prefix)!, Path.GetFileName(Prefix) + "*" + LockSuffix))
            await ClearAsync(file, cancellation);
        foreach (var id in await UnfinishedAsync(cancellation))
        {
            if (!File.Exists(Prefix + id + LockSuffix))
                await ForgetAsync(Db, id, cancellation);
        }
    }

    /// <inheritdoc/>
    public override Task ClaimAsync()
    {
        _claim = new(StagingFile + LockSuffix, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OpenAsync(CancellationToken cancellation)
    {
        await ExecuteAsync($"ATTACH DATABASE @file AS {Schema}", cancellation, ("@file", StagingFile));
        _isAttached = true;
        // What is staged is worth nothing after a crash.
        await ExecuteAsync($"PRAGMA {Schema}.journal_mode = OFF; PRAGMA {Schema}.synchronous = OFF", cancellation);
        await ExecuteAsync($"PRAGMA {Schema}.cache_size = -{CacheKibibytes}; PRAGMA main.cache_size = -{CacheKibibytes}", cancellation);
    }

    /// <inheritdoc/>
    public override async Task AppendAsync(string table, StageRows rows, CancellationToken cancellation)
    {
        await using var transaction = Connection.BeginTransaction(deferred: true);
        await using var insert = Connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", rows.Columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < rows.Columns.Count; i++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        foreach (var row in rows.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync(cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>All tables: joins are planned by comparing them.</remarks>
    public override Task SettleAsync(IEnumerable<string> tables, CancellationToken cancellation) => ExecuteAsync("ANALYZE main", cancellation);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_isAttached)
            await ExecuteAsync($"DETACH DATABASE {Schema}", CancellationToken.None);
        if (_claim is null)
            return;
        File.Delete(StagingFile);
        await _claim.DisposeAsync();
    }

    private async Task ClearAsync(string lockFile, CancellationToken cancellation)
    {
        try
        {
            await using var claim = new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            var staging = lockFile[..^LockSuffix.Length];
            File.Delete(staging);
            await ForgetAsync(Db, long.Parse(staging[Prefix.Length..], CultureInfo.InvariantCulture), cancellation);
        }
        catch (IOException)
        {
            // Its import lives, or another process is clearing it away.
        }
    }
}
