using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace SkillGraph.Imports;

/// <summary>
/// Begins transactions that write. On SQLite one writer waits for another, who may be merging for minutes: the provider's own wait ends after a
/// time and cannot be cancelled, this one lasts until it is.
/// </summary>
internal static class WriteLock
{
    private const int SecondsBetweenLooks = 1;

    public static async Task<IDbContextTransaction> BeginAsync(SkillGraphDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
            return await db.Database.BeginTransactionAsync(cancellation);
        var patience = connection.DefaultTimeout;
        connection.DefaultTimeout = SecondsBetweenLooks;
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    return await db.Database.BeginTransactionAsync(cancellation);
                }
                catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_BUSY)
                {
                }
            }
        }
        finally
        {
            connection.DefaultTimeout = patience;
        }
    }
}
