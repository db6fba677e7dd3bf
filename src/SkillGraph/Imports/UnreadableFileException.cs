namespace SkillGraph.Imports;

/// <summary>A file that cannot be imported at all.</summary>
internal sealed class UnreadableFileException(Problem problem) : Exception(problem.ToString())
{
    /// <summary>Why.</summary>
    public Problem Problem { get; } = problem;

    public UnreadableFileException(string code, string chinese, string english)
        : this(new Problem(code, chinese, english))
    {
    }
}
