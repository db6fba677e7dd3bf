using Npgsql;

namespace SkillGraph.Imports;

/// <summary>
/// Writes to PostgreSQL tables that hold less than is to be written, within the transaction that is open: their indexes and foreign keys, but for primary
/// keys, are set aside meanwhile and made anew at the end, which takes a fraction of keeping them up row by row. Nobody can read the tables until the commit.
/// </summary>
internal sealed class BulkLoad(ImportStore store, IReadOnlyList<string> tables)
{
    private const int Attempts = 10;

    private string Names => string.Join(", ", tables);

    private string Keys => string.Join(", ", tables.Select(table => $"'{table}'::regclass"));

    /// <summary>Writes so, or with the indexes in place when readers keep the tables busy.</summary>
    public async Task RunAsync(Func<Task> write, CancellationToken cancellation)
    {
        if (!await LockAsync(cancellation))
        {
            await write();
            return;
        }
        var parts = await PartsAsync();
        foreach (var (drop, _) in parts)
            await store.ExecuteAsync(drop, cancellation);
        // Most rows are touched, which the planner cannot know of tables that were empty a moment ago.
        await store.ExecuteAsync("SET LOCAL enable_nestloop = off; SET LOCAL maintenance_work_mem = '256MB'", cancellation);
        await write();
        foreach (var (_, create) in parts)
            await store.ExecuteAsync(create, cancellation);
    }

    // Whoever reads one table and is about to read the other would wait for us while we wait for him; so nobody waits for long.
    private async Task<bool> LockAsync(CancellationToken cancellation)
    {
        await store.ExecuteAsync("SAVEPOINT bulk; SET LOCAL lock_timeout = '500ms'", cancellation);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                await store.ExecuteAsync($"LOCK TABLE {Names} IN ACCESS EXCLUSIVE MODE; SET LOCAL lock_timeout = 0", cancellation);
                return true;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await store.ExecuteAsync("ROLLBACK TO SAVEPOINT bulk; SET LOCAL lock_timeout = '500ms'", cancellation);
            }
        }
        await store.ExecuteAsync("SET LOCAL lock_timeout = 0", cancellation);
        return false;
    }

    private async Task<IReadOnlyList<(string Drop, string Create)>> PartsAsync()
    {
        var parts = new List<(string, string)>();
        await foreach (var row in store.QueryAsync(
            $"""
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND conrelid IN ({Keys})
            UNION ALL
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            FROM pg_index WHERE NOT indisprimary AND indrelid IN ({Keys}) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
            """))
            parts.Add((row.GetString(0), row.GetString(1)));
        return parts;
    }
}
