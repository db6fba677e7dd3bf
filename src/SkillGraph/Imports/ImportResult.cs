namespace SkillGraph.Imports;

/// <summary>What an import did.</summary>
/// <param name="Outcome">What became of the file.</param>
/// <param name="Batch">Its record with the counts; null when nothing could be read.</param>
/// <param name="Failure">Why nothing could be read; null otherwise.</param>
/// <param name="RejectedFile">File with the rejected rows and their reasons; null when none was rejected.</param>
/// <param name="WarningsFile">File with the rows that warnings were given for; null when there is none.</param>
public sealed record ImportResult(
    ImportOutcome Outcome,
    ImportBatch? Batch = null,
    Problem? Failure = null,
    string? RejectedFile = null,
    string? WarningsFile = null)
{
    /// <summary>What was wrong with rows, summed up: rejections before warnings, the most frequent first.</summary>
    public IReadOnlyList<ProblemGroup> Problems { get; init; } = [];

    /// <summary>Whether the rows of the file, but for those that were rejected, are in the records.</summary>
    public bool IsIn => Outcome is ImportOutcome.Merged or ImportOutcome.AlreadyImported;

    /// <summary>0 all in, 1 some rejected, 2 nothing could be read.</summary>
    public int ExitCode => Outcome switch
    {
        ImportOutcome.Unreadable => 2,
        ImportOutcome.AlreadyImported => 0,
        _ => Batch!.Rejected > 0 ? 1 : 0,
    };
}
