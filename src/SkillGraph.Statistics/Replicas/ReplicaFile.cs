using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>This process's own file among those in the replica folder, held until disposed. DuckDB lets one process open a file.</summary>
internal sealed class ReplicaFile : IDisposable
{
    private const int Slots = 100;
    private const int CopyAttempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _lock;
    private readonly string _connectionString;
    // DuckDB closes a file with its last connection; this one keeps it open.
    private readonly DuckDBConnection _keeper;

    private ReplicaFile(FileStream heldLock, int slot, ReplicaSchema schema, ReplicaOptions options)
    {
        (_lock, Slot) = (heldLock, slot);
        _connectionString = $"Data Source={ReplicaFolder.PathOf(options.Folder, slot)};memory_limit={options.MemoryMiB}MiB;threads={options.Threads}";
        _keeper = OpenOrMake(ReplicaFolder.FilesOf(options.Folder, slot), _connectionString, schema);
    }

    /// <summary>Its number in the folder.</summary>
    public int Slot { get; }

    /// <summary>Takes the first file that no other process holds; makes it anew when it is damaged or of another schema.</summary>
    public static ReplicaFile Take(ReplicaSchema schema, ReplicaOptions options)
    {
        var (slot, heldLock) = FirstFree(options.Folder);
        return new(heldLock, slot, schema, options);
    }

    /// <summary>Takes a certain file; null when another process holds it.</summary>
    public static ReplicaFile? TryTake(ReplicaSchema schema, ReplicaOptions options, int slot) =>
        ReplicaFolder.TryLock(options.Folder, slot) is { } heldLock ? new(heldLock, slot, schema, options) : null;

    /// <summary>Takes the first file that no other process holds, and makes it a copy of one that is held, as that is now.</summary>
    public static ReplicaFile TakeCopy(ReplicaSchema schema, ReplicaOptions options, int of)
    {
        var (slot, heldLock) = FirstFree(options.Folder);
        for (var attempt = 0; !TryCopy(ReplicaFolder.FilesOf(options.Folder, of), ReplicaFolder.FilesOf(options.Folder, slot)); attempt++)
        {
            if (attempt == CopyAttempts)
            {
                heldLock.Dispose();
                throw new StatisticsException("REPLICA_BUSY", $"Replica file {of} is written all the time; it could not be copied.");
            }
            Thread.Sleep(Pause);
        }
        return new(heldLock, slot, schema, options);
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

    private static (int Slot, FileStream Lock) FirstFree(string folder)
    {
        ReplicaFolder.Prepare(folder);
        for (var slot = 0; slot < Slots; slot++)
            if (ReplicaFolder.TryLock(folder, slot) is { } heldLock)
                return (slot, heldLock);
        throw new StatisticsException("REPLICA_FOLDER", $"All {Slots} replica files in '{folder}' are in use by other processes.");
    }

    /// <summary>A file at rest is whole; false when it was written meanwhile.</summary>
    private static bool TryCopy(string[] from, string[] to)
    {
        var before = Stamps(from);
        foreach (var (source, copy) in from.Zip(to))
        {
            File.Delete(copy);
            if (File.Exists(source))
                File.Copy(source, copy);
        }
        return before.SequenceEqual(Stamps(from));

        static List<(long, DateTime)> Stamps(string[] paths) =>
            [.. paths.Select(path => new FileInfo(path)).Where(file => file.Exists).Select(file => (file.Length, file.LastWriteTimeUtc))];
    }

    private static DuckDBConnection Connect(string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static DuckDBConnection OpenOrMake(string[] files, string connectionString, ReplicaSchema schema)
    {
        if (File.Exists(files[0]))
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
        Array.ForEach(files, File.Delete);
        var made = Connect(connectionString);
        ReplicaLayout.Make(made, schema);
        return made;
    }
}
