using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Agencies;

/// <summary>A dated event of the agency directory (机构目录动态调整).</summary>
public sealed class AgencyEvent : Fact
{
    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>What happened (事项).</summary>
    public AgencyEventKind Kind { get; set; }

    /// <summary>When it took effect (生效日期).</summary>
    public DateOnly HappenedOn { get; set; }

    /// <summary>Explanation or document (说明).</summary>
    public string? Note { get; set; }
}

internal sealed class AgencyEventConfiguration : IEntityTypeConfiguration<AgencyEvent>
{
    public void Configure(EntityTypeBuilder<AgencyEvent> builder)
    {
        builder.HasIndex(e => new { e.AgencyId, e.HappenedOn, e.Kind }).IsUnique();
    }
}
