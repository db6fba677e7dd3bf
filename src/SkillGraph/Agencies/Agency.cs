using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Assessments;
using SkillGraph.Certificates;
using SkillGraph.Regions;

namespace SkillGraph.Agencies;

/// <summary>A filed evaluation agency (评价机构).</summary>
public sealed class Agency : Fact
{
    /// <summary>Filing number (备案号), 13 characters: the first 13 of its certificate numbers.</summary>
    public required string FilingNumber { get; set; }

    /// <summary>Name (机构名称) as filed.</summary>
    public required string Name { get; set; }

    /// <summary>Unified social credit code (统一社会信用代码), GB 32100.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Category (机构类别).</summary>
    public AgencyCategory Category { get; set; }

    /// <summary>Code of its region (所在地行政区划代码).</summary>
    public required string RegionCode { get; set; }

    /// <summary>Its region (所在地).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Authority that filed it (备案部门).</summary>
    public required string FilingAuthority { get; set; }

    /// <summary>Day of the first filing (首次备案日期).</summary>
    public DateOnly FiledOn { get; set; }

    /// <summary>First day of the filing's validity (备案有效期起).</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>Last day of the filing's validity (备案有效期止).</summary>
    public DateOnly ValidTo { get; set; }

    /// <summary>Status of the filing (备案状态).</summary>
    public AgencyStatus Status { get; set; }

    /// <summary>What it may evaluate (备案范围).</summary>
    public List<AgencyScope> Scopes { get; } = [];

    /// <summary>Dated events of the directory (机构目录动态).</summary>
    public List<AgencyEvent> Events { get; } = [];

    /// <summary>Certificates it issued (颁发的证书).</summary>
    public List<Certificate> Certificates { get; } = [];

    /// <summary>Evaluations it held (认定批次).</summary>
    public List<EvaluationBatch> Batches { get; } = [];

    /// <summary>Inspections of it (质量督导).</summary>
    public List<Inspection> Inspections { get; } = [];

    /// <summary>Assessments of it (评估结果).</summary>
    public List<QualityAssessment> Assessments { get; } = [];

    /// <summary>Credit ratings of it (信用评价).</summary>
    public List<CreditRating> CreditRatings { get; } = [];
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.HasIndex(a => a.FilingNumber).IsUnique();
        builder.HasIndex(a => a.CreditCode);
        builder.HasIndex(a => a.RegionCode);
    }
}
