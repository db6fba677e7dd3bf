namespace SkillGraph.Statistics;

/// <summary>The folder of replica files. Beside each lies a lock file, held by the process whose file it is; the system frees it when a process dies.</summary>
public static class ReplicaFolder
{
    private const string Log = ".wal";

    /// <summary>The slots of a folder that have a file, by number; none when there is no folder.</summary>
    public static IReadOnlyList<ReplicaSlot> List(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, "*.duckdb")
            .Select(path => int.TryParse(Path.GetFileName(path).Split('.')[0], out var number) ? number : -1)
            .Where(number => number >= 0).Distinct().Order()
            .Select(number => new ReplicaSlot(number, IsInUse(folder, number), Bytes(folder, number), ReplicaNote.Read(folder, number)))];

    /// <summary>Where the file of a slot may be: while one is built anew, the other is read.</summary>
    internal static string[] PathsOf(string folder, int slot) => [Path.Combine(folder, $"{slot}.duckdb"), Path.Combine(folder, $"{slot}.next.duckdb")];

    internal static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + Log);
    }

    /// <summary>Renames a file that nobody has open; it need not be there.</summary>
    internal static void Move(string path, string to)
    {
        foreach (var suffix in new[] { "", Log })
            if (File.Exists(path + suffix))
                File.Move(path + suffix, to + suffix, overwrite: true);
    }

    /// <summary>Copies the files of a slot; a file at rest is whole. False when they were written meanwhile.</summary>
    internal static bool TryCopy(string folder, int from, int to)
    {
        var before = Stamps();
        foreach (var (source, copy) in Files(folder, from).Zip(Files(folder, to)))
        {
            File.Delete(copy);
            if (File.Exists(source))
                File.Copy(source, copy);
        }
        return before.SequenceEqual(Stamps());

        List<(string, long, DateTime)> Stamps() =>
            [.. Files(folder, from).Select(path => new FileInfo(path)).Where(file => file.Exists).Select(file => (file.Name, file.Length, file.LastWriteTimeUtc))];
    }

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

    private static long Bytes(string folder, int slot) => Files(folder, slot).Select(path => new FileInfo(path)).Where(file => file.Exists).Sum(file => file.Length);

    private static IEnumerable<string> Files(string folder, int slot) => PathsOf(folder, slot).SelectMany(path => new[] { path, path + Log });

    private static StatisticsException Unusable(string folder, Exception error) =>
        new("REPLICA_FOLDER", $"The replica folder '{folder}' cannot be used: {error.Message}", error);
}
