using System.Text.Json.Serialization;
using SkillGraph.Imports;

namespace SkillGraph.Server.Uploads;

/// <summary>A file that was sent for import, and what came of it; kept as JSON beside the file, and told to whoever sent it.</summary>
/// <param name="Id">Names it in addresses; cannot be guessed.</param>
/// <param name="Kind">Kind of rows.</param>
/// <param name="Extension">Extension of its format.</param>
/// <param name="ImportedBy">Who sent it.</param>
/// <param name="ReceivedAt">When, UTC.</param>
public sealed record UploadStatus(string Id, string Kind, string Extension, string ImportedBy, DateTime ReceivedAt)
{
    /// <summary>Write nothing at all when any row is rejected.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Check and report only.</summary>
    public bool DryRun { get; init; }

    /// <summary>How far it is.</summary>
    public UploadState State { get; init; }

    /// <summary>How often its import was begun; more than once when the server stopped meanwhile.</summary>
    public int Attempts { get; init; }

    /// <summary>What is being done with it; null unless it is running.</summary>
    public ImportPhase? Phase { get; init; }

    /// <summary>Rows read so far.</summary>
    public long Rows { get; init; }

    /// <summary>What became of it; null until it is done, and when it failed.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>Why nothing was imported; null otherwise.</summary>
    public Problem? Failure { get; init; }

    /// <summary>What the import did, or one before it when the file was known; null when there was none.</summary>
    public UploadCounts? Counts { get; init; }

    /// <summary>What was wrong with rows, summed up.</summary>
    public IReadOnlyList<ProblemGroup> Problems { get; init; } = [];

    /// <summary>Address of the rejected rows with their reasons; null when there are none.</summary>
    public string? Rejected { get; init; }

    /// <summary>Address of the rows that warnings were given for; null when there are none.</summary>
    public string? Warnings { get; init; }

    /// <summary>The search for data-quality findings after it; null when nothing was imported.</summary>
    public UploadQuality? Quality { get; init; }

    /// <summary>Whether there is nothing left to do.</summary>
    [JsonIgnore]
    public bool IsFinished => State == UploadState.Done && Quality is not { State: UploadState.Running };

    /// <summary>The same once the import has ended.</summary>
    public UploadStatus With(ImportResult result) => this with
    {
        State = UploadState.Done,
        Phase = null,
        Rows = result.Batch?.Rows ?? 0,
        Outcome = result.Outcome,
        Failure = result.Failure,
        Counts = result.Batch is { } batch ? UploadCounts.Of(batch) : null,
        Problems = result.Problems,
        Rejected = result.RejectedFile is null ? null : $"/imports/{Id}/rejected.csv",
        Warnings = result.WarningsFile is null ? null : $"/imports/{Id}/warnings.csv",
        Quality = result.IsIn ? new(UploadState.Running) : null,
    };
}
