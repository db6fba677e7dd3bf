using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Agencies;
using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Regions;

namespace SkillGraph.Certificates;

/// <summary>One evaluation of candidates (认定批次). Pass rates (合格率) come from batches, never from certificates alone.</summary>
public sealed class EvaluationBatch : Fact
{
    /// <summary>Number of the batch (批次编号), unique.</summary>
    public required string Number { get; set; }

    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Code of the region where it was held (举办地行政区划代码).</summary>
    public required string RegionCode { get; set; }

    /// <summary>Where it was held (举办地).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Code of the occupation (职业编码).</summary>
    public required string OccupationCode { get; set; }

    /// <summary>The occupation (职业).</summary>
    public Occupation Occupation { get; set; } = null!;

    /// <summary>Rank of the level (级序).</summary>
    public int LevelRank { get; set; }

    /// <summary>The level (等级).</summary>
    public Level Level { get; set; } = null!;

    /// <summary>Route (认定方式).</summary>
    public Route Route { get; set; }

    /// <summary>Key of the standard.</summary>
    public long? StandardId { get; set; }

    /// <summary>The standard (评价依据).</summary>
    public EvaluationStandard? Standard { get; set; }

    /// <summary>Day it was held (举办日期).</summary>
    public DateOnly HeldOn { get; set; }

    /// <summary>Candidates registered (报名人次).</summary>
    public int Registered { get; set; }

    /// <summary>Candidates who attended (参加人次).</summary>
    public int Attended { get; set; }

    /// <summary>Candidates who passed (合格人次).</summary>
    public int Passed { get; set; }
}

internal sealed class EvaluationBatchConfiguration : IEntityTypeConfiguration<EvaluationBatch>
{
    public void Configure(EntityTypeBuilder<EvaluationBatch> builder)
    {
        builder.HasIndex(b => b.Number).IsUnique();
        builder.HasIndex(b => new { b.AgencyId, b.HeldOn }).IsDescending(false, true);
    }
}
