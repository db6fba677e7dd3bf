using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Agencies;
using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Regions;
using SkillGraph.Workers;

namespace SkillGraph.Certificates;

/// <summary>A certificate (证书). Counting certificates counts person-times (人次), not persons (人).</summary>
public sealed class Certificate : Fact
{
    /// <summary>Certificate number (证书编码), unique.</summary>
    public required string Number { get; set; }

    /// <summary>Kind of certificate (证书类别).</summary>
    public CertificateKind Kind { get; set; }

    /// <summary>Route (认定方式).</summary>
    public Route Route { get; set; }

    /// <summary>Ground of a skipped level or of recognition without evaluation (认定依据), such as a competition and placing.</summary>
    public string? RouteGround { get; set; }

    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency that issued it (颁发机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Code of the region of issue (颁发地行政区划代码): where the agency evaluated.</summary>
    public required string RegionCode { get; set; }

    /// <summary>Region of issue (颁发地).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Key of the worker.</summary>
    public long WorkerId { get; set; }

    /// <summary>The holder (持证人).</summary>
    public Worker Worker { get; set; } = null!;

    /// <summary>Code of the occupation (职业编码).</summary>
    public required string OccupationCode { get; set; }

    /// <summary>The occupation (职业).</summary>
    public Occupation Occupation { get; set; } = null!;

    /// <summary>Rank of the level (级序); null for special abilities, which have no level.</summary>
    public int? LevelRank { get; set; }

    /// <summary>The level (等级).</summary>
    public Level? Level { get; set; }

    /// <summary>Key of the standard.</summary>
    public long? StandardId { get; set; }

    /// <summary>The standard (评价依据).</summary>
    public EvaluationStandard? Standard { get; set; }

    /// <summary>Key of the batch.</summary>
    public long? BatchId { get; set; }

    /// <summary>The evaluation it came from (认定批次).</summary>
    public EvaluationBatch? Batch { get; set; }

    /// <summary>Theory score (理论成绩), 0 to 100.</summary>
    public double? TheoryScore { get; set; }

    /// <summary>Skill score (实操成绩), 0 to 100.</summary>
    public double? SkillScore { get; set; }

    /// <summary>Day of issue (颁发日期).</summary>
    public DateOnly IssuedOn { get; set; }

    /// <summary>Day from which it no longer counts (终止日期); null while it stands.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it ended (终止原因); null while it stands.</summary>
    public EndReason? EndReason { get; set; }

    /// <summary>Day on which the hub first recorded it (首次入库日期); null for those recorded before this was kept.</summary>
    public DateOnly? RecordedOn { get; set; }
}

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.WorkerId);
        builder.HasIndex(c => c.BatchId).HasFilter("batch_id IS NOT NULL AND deleted_in_version IS NULL");
        // Lists by day of issue, and their counts: of a city and perhaps a level, a level, an agency, an occupation, everybody. Holding standing rows
        // only, an index answers a count by itself; without the id, equal days take little room.
        foreach (var index in new[]
        {
            builder.HasIndex(c => new { c.RegionCode, c.LevelRank, c.IssuedOn }),
            builder.HasIndex(c => new { c.LevelRank, c.IssuedOn }),
            builder.HasIndex(c => new { c.AgencyId, c.IssuedOn }),
            builder.HasIndex(c => new { c.OccupationCode, c.IssuedOn }),
            builder.HasIndex(c => c.IssuedOn),
        })
            index.HasFilter("deleted_in_version IS NULL");
    }
}
