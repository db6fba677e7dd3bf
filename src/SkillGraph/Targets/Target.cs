using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Regions;

namespace SkillGraph.Targets;

/// <summary>A target (目标): what value an indicator should reach in a region by a day, in whose words.</summary>
public sealed class Target
{
    /// <summary>Key (代码): plan, indicator and region, such as 14FYP:CERTIFICATION_COVERAGE:510000.</summary>
    public required string Code { get; set; }

    /// <summary>Code of the plan (规划代码).</summary>
    public required string PlanCode { get; set; }

    /// <summary>The plan (规划).</summary>
    public Plan Plan { get; set; } = null!;

    /// <summary>Indicator (指标).</summary>
    public Indicator Indicator { get; set; }

    /// <summary>Code of the region (行政区划代码).</summary>
    public required string RegionCode { get; set; }

    /// <summary>The region (行政区划).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>First day that counts (统计期起).</summary>
    public DateOnly PeriodStart { get; set; }

    /// <summary>Day by which the value is due (完成期限).</summary>
    public DateOnly Due { get; set; }

    /// <summary>How the value is compared (比较方式).</summary>
    public Comparator Comparator { get; set; }

    /// <summary>Target value (目标值), in the unit.</summary>
    public double Value { get; set; }

    /// <summary>Unit (单位).</summary>
    public Unit Unit { get; set; }

    /// <summary>The document's own wording (原文表述).</summary>
    public required string Wording { get; set; }

    /// <summary>The document (来源文件).</summary>
    public required string SourceDocument { get; set; }

    /// <summary>Remarks on the source (来源说明).</summary>
    public string? SourceNote { get; set; }

    /// <summary>Who put the value (数值来源).</summary>
    public ValueOrigin ValueDerivedBy { get; set; }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.HasKey(t => t.Code);
    }
}
