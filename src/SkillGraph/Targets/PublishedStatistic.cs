using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Regions;

namespace SkillGraph.Targets;

/// <summary>A figure published by others (公布数据), kept with its citation; never mixed with what the hub counts.</summary>
public sealed class PublishedStatistic : Fact
{
    /// <summary>Year it speaks of (年份).</summary>
    public int Year { get; set; }

    /// <summary>Code of the region (行政区划代码).</summary>
    public required string RegionCode { get; set; }

    /// <summary>The region (行政区划).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Indicator as the source names it (指标), SCREAMING_CASE.</summary>
    public required string Indicator { get; set; }

    /// <summary>Value (数值), in the unit.</summary>
    public double Value { get; set; }

    /// <summary>Unit (单位).</summary>
    public Unit Unit { get; set; }

    /// <summary>Citation and remarks (来源与说明).</summary>
    public string? Note { get; set; }
}

internal sealed class PublishedStatisticConfiguration : IEntityTypeConfiguration<PublishedStatistic>
{
    public void Configure(EntityTypeBuilder<PublishedStatistic> builder)
    {
        builder.HasIndex(s => new { s.Year, s.RegionCode, s.Indicator }).IsUnique();
    }
}
