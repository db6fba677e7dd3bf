using SkillGraph.Imports;

namespace SkillGraph.Server.Uploads;

/// <summary>What an import did with rows.</summary>
public sealed record UploadCounts(long Added, long Corrected, long Ended, long Deleted, long Unchanged, long Rejected, long Warnings, long? DataVersion)
{
    /// <summary>The counts of an import.</summary>
    public static UploadCounts Of(ImportBatch batch) =>
        new(batch.Added, batch.Corrected, batch.Ended, batch.Deleted, batch.Unchanged, batch.Rejected, batch.Warnings, batch.DataVersion);
}
