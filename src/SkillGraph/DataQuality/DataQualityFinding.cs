using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Agencies;
using SkillGraph.Certificates;
using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Regions;

namespace SkillGraph.DataQuality;

/// <summary>Something in the records that should be looked into (数据质量问题). It is no verdict: whoever knows says in its state what it is.</summary>
public sealed class DataQualityFinding : Fact
{
    /// <summary>Key of the finding (问题编号), unique: its kind and what it is about. Whatever is found again has the same.</summary>
    public required string Key { get; set; }

    /// <summary>Kind (问题类别).</summary>
    public FindingKind Kind { get; set; }

    /// <summary>State (问题状态).</summary>
    public FindingState State { get; set; }

    /// <summary>Who gave it its state (处理人); null while it is new.</summary>
    public string? StatedBy { get; set; }

    /// <summary>When (处理时间); null while it is new.</summary>
    public DateTime? StatedAt { get; set; }

    /// <summary>Why, in the words of who did (处理说明); null while it is new.</summary>
    public string? Note { get; set; }

    /// <summary>Code of the region.</summary>
    public required string RegionCode { get; set; }

    /// <summary>Region of issue, or where the evaluation was held (所在地区).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Key of the certificate.</summary>
    public long? CertificateId { get; set; }

    /// <summary>The certificate (证书); null when the finding is about more than one.</summary>
    public Certificate? Certificate { get; set; }

    /// <summary>Key of the batch.</summary>
    public long? BatchId { get; set; }

    /// <summary>The evaluation (认定批次); null when the finding is about none.</summary>
    public EvaluationBatch? Batch { get; set; }

    /// <summary>Code of the occupation.</summary>
    public string? OccupationCode { get; set; }

    /// <summary>The occupation (职业); null when the finding is about several.</summary>
    public Occupation? Occupation { get; set; }

    /// <summary>Rank of the level.</summary>
    public int? LevelRank { get; set; }

    /// <summary>The level (等级); null when the finding is about several.</summary>
    public Level? Level { get; set; }

    /// <summary>Day of issue, or day on which the evaluation was held (颁发或举办日期).</summary>
    public DateOnly Day { get; set; }

    /// <summary>Number of certificates concerned (涉及证书数).</summary>
    public long Certificates { get; set; }

    /// <summary>What was found (实际值); null where the kind says it all.</summary>
    public string? Found { get; set; }

    /// <summary>What was expected (应为); null where the kind says it all.</summary>
    public string? Expected { get; set; }

    /// <summary>When it was first found (发现时间).</summary>
    public DateTime FoundAt { get; set; }

    /// <summary>When its cause was found to be gone (关闭时间); null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>What is wrong, in words, Chinese first (问题说明).</summary>
    public string Explanation => FindingRules.Of(Kind).Explain(Found, Expected);
}

internal sealed class DataQualityFindingConfiguration : IEntityTypeConfiguration<DataQualityFinding>
{
    public void Configure(EntityTypeBuilder<DataQualityFinding> builder)
    {
        builder.HasIndex(f => f.Key).IsUnique();
        builder.HasIndex(f => new { f.RegionCode, f.Kind });
        // By these a run finds what it has to look at again.
        builder.HasIndex(f => f.CertificateId);
        builder.HasIndex(f => f.BatchId);
        builder.HasIndex(f => new { f.AgencyId, f.Day });
    }
}
