using SkillGraph.DataQuality;

namespace SkillGraph.Server.Uploads;

/// <summary>How far the search for data-quality findings is, that follows an import.</summary>
/// <param name="State">How far it is.</param>
public sealed record UploadQuality(UploadState State)
{
    /// <summary>Why it did not end; null otherwise. The rows are in, and the next search makes up for it.</summary>
    public Problem? Failure { get; init; }

    /// <summary>What it did with findings, by kind; kinds without change are left out.</summary>
    public IReadOnlyDictionary<FindingKind, FindingChanges>? Changes { get; init; }
}
