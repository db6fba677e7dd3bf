namespace SkillGraph.Statistics;

/// <summary>The folder of replica files. Beside each lies a lock file, held by the process whose file it is; the system frees it when a process dies.</summary>
internal static class ReplicaFolder
{
    /// <summary>Makes the folder, readable by this user alone: facts hold no names, and are still personal data.</summary>
    public static void Prepare(string folder)
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
    public static FileStream? TryLock(string folder, int slot)
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

    private static StatisticsException Unusable(string folder, Exception error) =>
        new("REPLICA_FOLDER", $"The replica folder '{folder}' cannot be used: {error.Message}", error);
}
