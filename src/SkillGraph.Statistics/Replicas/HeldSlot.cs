namespace SkillGraph.Statistics;

/// <summary>This process's own slot in the replica folder, until disposed: DuckDB lets one process open a file.</summary>
internal sealed class HeldSlot : IDisposable
{
    private const int Slots = 100;
    private const int CopyAttempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _lock;
    private readonly ReplicaSchema _schema;
    private readonly ReplicaOptions _options;
    private readonly string[] _paths;

    private HeldSlot(FileStream heldLock, int number, ReplicaSchema schema, ReplicaOptions options)
    {
        (_lock, Number, _schema, _options) = (heldLock, number, schema, options);
        _paths = ReplicaFolder.PathsOf(options.Folder, number);
        File = OpenOrMake();
    }

    public int Number { get; }

    public ReplicaFile File { get; private set; }

    /// <summary>Takes the first slot that no other process holds; makes its file anew when it is damaged or of another schema.</summary>
    public static HeldSlot Take(ReplicaSchema schema, ReplicaOptions options)
    {
        var (number, heldLock) = FirstFree(options.Folder);
        return new(heldLock, number, schema, options);
    }

    /// <summary>Takes a certain slot; null when another process holds it.</summary>
    public static HeldSlot? TryTake(ReplicaSchema schema, ReplicaOptions options, int number) =>
        ReplicaFolder.TryLock(options.Folder, number) is { } heldLock ? new(heldLock, number, schema, options) : null;

    /// <summary>Takes the first slot that no other process holds, and makes its file a copy of one that is held, as that is now.</summary>
    public static HeldSlot TakeCopy(ReplicaSchema schema, ReplicaOptions options, int of)
    {
        var (number, heldLock) = FirstFree(options.Folder);
        for (var attempt = 0; !ReplicaFolder.TryCopy(options.Folder, of, number); attempt++)
        {
            if (attempt == CopyAttempts)
            {
                heldLock.Dispose();
                throw new StatisticsException("REPLICA_BUSY", $"Replica file {of} is written all the time; it could not be copied.");
            }
            Thread.Sleep(Pause);
        }
        return new(heldLock, number, schema, options);
    }

    /// <summary>An empty file beside the present one, for a replica that is built anew.</summary>
    public ReplicaFile MakeNext() => ReplicaFile.Make(_paths.First(path => path != File.Path), _schema, _options);

    /// <summary>Puts it in the place of the present one, which readers may still read.</summary>
    public void Replace(ReplicaFile next)
    {
        var before = File;
        File = next;
        before.Replace();
    }

    public void Dispose()
    {
        File.LetGo();
        _lock.Dispose();
    }

    private static (int Number, FileStream Lock) FirstFree(string folder)
    {
        ReplicaFolder.Prepare(folder);
        for (var number = 0; number < Slots; number++)
            if (ReplicaFolder.TryLock(folder, number) is { } heldLock)
                return (number, heldLock);
        throw new StatisticsException("REPLICA_FOLDER", $"All {Slots} replica files in '{folder}' are in use by other processes.");
    }

    /// <summary>There are two files when a process died while it built one anew. The one that shows something is kept.</summary>
    private ReplicaFile OpenOrMake()
    {
        if (!System.IO.File.Exists(_paths[0]))
            ReplicaFolder.Move(_paths[1], _paths[0]);
        foreach (var path in _paths)
            if (ReplicaFile.TryOpen(path, _schema, _options) is { } file)
            {
                if (ReplicaLayout.ReadState(file) != ReplicaState.Empty)
                {
                    ReplicaFolder.Delete(_paths.First(other => other != path));
                    return file;
                }
                file.LetGo();
            }
        ReplicaFolder.Delete(_paths[1]);
        return ReplicaFile.Make(_paths[0], _schema, _options);
    }
}
