using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>An open DuckDB file. It is closed when its last user has let go of it, and then deleted when another has taken its place.</summary>
internal sealed class ReplicaFile
{
    // Copying is no faster with more, and takes what it is given.
    private const int CopyingMiB = 256;

    private readonly string _connectionString;
    private readonly int _memoryMiB;
    // DuckDB closes a file with its last connection; this one keeps it open.
    private readonly DuckDBConnection _keeper;
    private int _users = 1;
    private bool _replaced;

    private ReplicaFile(string path, ReplicaOptions options)
    {
        (Path, _memoryMiB) = (path, options.MemoryMiB);
        _connectionString = $"Data Source={path};memory_limit={options.MemoryMiB}MiB;threads={options.Threads}";
        _keeper = Connect();
    }

    public string Path { get; }

    /// <summary>Opens a file; null when there is none, or it is damaged or of another schema.</summary>
    public static ReplicaFile? TryOpen(string path, ReplicaSchema schema, ReplicaOptions options)
    {
        if (!File.Exists(path))
            return null;
        ReplicaFile? file = null;
        try
        {
            file = new(path, options);
            if (ReplicaLayout.IsSound(file._keeper, schema))
                return file;
        }
        catch (DuckDBException)
        {
            // Damaged: whatever it held is in the record store.
        }
        file?.LetGo();
        return null;
    }

    /// <summary>Makes an empty file in place of whatever there was.</summary>
    public static ReplicaFile Make(string path, ReplicaSchema schema, ReplicaOptions options)
    {
        ReplicaFolder.Delete(path);
        var file = new ReplicaFile(path, options);
        ReplicaLayout.Make(file._keeper, schema);
        return file;
    }

    /// <summary>Another connection to the file.</summary>
    public DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Does work that copies much, with little memory.</summary>
    public void Copying(Action copy)
    {
        using var connection = Connect();
        LimitMemory(connection, Math.Min(CopyingMiB, _memoryMiB));
        try
        {
            copy();
        }
        finally
        {
            LimitMemory(connection, _memoryMiB);
        }
    }

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

    public void Take() => Interlocked.Increment(ref _users);

    public void LetGo()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        _keeper.Dispose();
        if (_replaced)
            ReplicaFolder.Delete(Path);
    }

    /// <summary>Lets go of it; what it holds leaves the disk with its last user.</summary>
    public void Replace()
    {
        _replaced = true;
        LetGo();
    }

    private static void LimitMemory(DuckDBConnection connection, int mebibytes) => connection.Execute($"SET memory_limit = '{mebibytes}MiB'");
}
