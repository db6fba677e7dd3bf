namespace SkillGraph.Statistics;

/// <summary>The folder of replica files. Beside each lies a lock file, held by the process whose file it is; the system frees it when a process dies.</summary>
public static class ReplicaFolder
{
    private const string Extension = ".duckdb";

    /// <summary>The files of a folder, by number; none when it does not exist.</summary>
    public static IReadOnlyList<ReplicaSlot> List(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, $"*{Extension}")
            .Select(path => int.TryParse(Path.GetFileNameWithoutExtension(path), out var slot) ? slot : -1)
            .Where(slot => slot >= 0).Order()
            .Select(slot => new ReplicaSlot(slot, IsInUse(folder, slot), Bytes(folder, slot), ReplicaNote.Read(folder, slot)))];

    internal static string PathOf(string folder, int slot) => Path.Combine(folder, $"{slot}{Extension}");

    /// <summary>The file and its log, which may be absent.</summary>
    internal static string[] FilesOf(string folder, int slot) => [PathOf(folder, slot), $"{PathOf(folder, slot)}.wal"];

    /// <summary>Makes the folder, readable by this user alone: facts hold no names, and are still personal data.</summary>
    internal static void Prepare(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, error);
        }
    }

    /// <summary>The held lock, or null when another process holds it.</summary>
    internal static FileStream? TryLock(string folder, int slot)
    {
        var path = Path.Combine(folder, $"{slot}.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, error);
        }
    }

    private static bool IsInUse(string folder, int slot)
    {
        using var free = TryLock(folder, slot);
        return free is null;
    }

    private static long Bytes(string folder, int slot) => FilesOf(folder, slot).Where(File.Exists).Sum(path => new FileInfo(path).Length);

    private static StatisticsException Unusable(string folder, Exception error) =>
        new("REPLICA_FOLDER", $"The replica folder '{folder}' cannot be used: {error.Message}", error);
}
