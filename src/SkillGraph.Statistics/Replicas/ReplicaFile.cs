using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>This process's own file among those in the replica folder, held until disposed. DuckDB lets one process open a file.</summary>
internal sealed class ReplicaFile : IDisposable
{
    private const int Slots = 100;

    private readonly FileStream _lock;
    private readonly string _connectionString;
    // DuckDB closes a file with its last connection; this one keeps it open.
    private readonly DuckDBConnection _keeper;

    private ReplicaFile(FileStream heldLock, string connectionString, DuckDBConnection keeper) =>
        (_lock, _connectionString, _keeper) = (heldLock, connectionString, keeper);

    /// <summary>Takes the first file that no other process holds; makes it anew when it is damaged or of another schema.</summary>
    public static ReplicaFile Take(ReplicaSchema schema, ReplicaOptions options)
    {
        ReplicaFolder.Prepare(options.Folder);
        for (var slot = 0; slot < Slots; slot++)
            if (ReplicaFolder.TryLock(options.Folder, slot) is { } heldLock)
            {
                var path = Path.Combine(options.Folder, $"{slot}.duckdb");
                var connectionString = $"Data Source={path};memory_limit={options.MemoryMiB}MiB;threads={options.Threads}";
                return new ReplicaFile(heldLock, connectionString, OpenOrMake(path, connectionString, schema));
            }
        throw new StatisticsException("REPLICA_FOLDER", $"All {Slots} replica files in '{options.Folder}' are in use by other processes.");
    }

    /// <summary>Another connection to the file.</summary>
    public DuckDBConnection Connect() => Connect(_connectionString);

    /// <summary>Moves what was committed from the log to its place, unless somebody still reads an earlier state.</summary>
    public void TryCheckpoint()
    {
        using var connection = Connect();
        try
        {
            connection.Execute("CHECKPOINT");
        }
        catch (DuckDBException)
        {
            // The next refresh tries again; closing the file does it in any case.
        }
    }

    public void Dispose()
    {
        _keeper.Dispose();
        _lock.Dispose();
    }

    private static DuckDBConnection Connect(string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static DuckDBConnection OpenOrMake(string path, string connectionString, ReplicaSchema schema)
    {
        if (File.Exists(path))
            try
            {
                var existing = Connect(connectionString);
                if (ReplicaLayout.IsSound(existing, schema))
                    return existing;
                existing.Dispose();
            }
            catch (DuckDBException)
            {
                // Damaged: whatever it held is in the record store.
            }
        File.Delete(path);
        File.Delete(path + ".wal");
        var made = Connect(connectionString);
        ReplicaLayout.Make(made, schema);
        return made;
    }
}
