using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Regions;

/// <summary>An administrative region (行政区划) by its GB/T 2260 code.</summary>
public sealed class Region
{
    /// <summary>GB/T 2260 code (行政区划代码), 6 digits.</summary>
    public required string Code { get; set; }

    /// <summary>Name (名称) in Chinese.</summary>
    public required string Name { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Code of the region above (上级行政区划代码); null at the top.</summary>
    public string? ParentCode { get; set; }

    /// <summary>The region above (上级行政区划).</summary>
    public Region? Parent { get; set; }

    /// <summary>Kind of region (类别).</summary>
    public RegionKind Kind { get; set; }

    /// <summary>The regions directly below (下级行政区划).</summary>
    public List<Region> Children { get; } = [];
}

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.HasKey(r => r.Code);
        builder.HasOne(r => r.Parent).WithMany(r => r.Children).HasForeignKey(r => r.ParentCode);
    }
}
