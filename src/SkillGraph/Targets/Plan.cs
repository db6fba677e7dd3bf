using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Targets;

/// <summary>A plan that sets targets (规划), such as the 14th Five-Year Plan.</summary>
public sealed class Plan
{
    /// <summary>Code (代码), such as 14FYP.</summary>
    public required string Code { get; set; }

    /// <summary>Name (名称) in Chinese.</summary>
    public required string Name { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>First day (起始日期).</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day (截止日期).</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>Targets it sets (目标).</summary>
    public List<Target> Targets { get; } = [];
}

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.HasKey(p => p.Code);
    }
}
