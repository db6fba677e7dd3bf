namespace SkillGraph.TestKit;

/// <summary>Files of the repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A file by its path from the root.</summary>
    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "SkillGraph.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No SkillGraph.sln above {AppContext.BaseDirectory}.");
    }
}
