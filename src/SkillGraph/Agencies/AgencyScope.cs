using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Levels;
using SkillGraph.Occupations;

namespace SkillGraph.Agencies;

/// <summary>One line of an agency's filed scope (备案范围): occupation, levels, population and validity.</summary>
public sealed class AgencyScope : Fact
{
    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Code of the occupation (职业编码).</summary>
    public required string OccupationCode { get; set; }

    /// <summary>The occupation (职业).</summary>
    public Occupation Occupation { get; set; } = null!;

    /// <summary>Lowest rank that may be certified (最低等级).</summary>
    public int LowestLevelRank { get; set; }

    /// <summary>Lowest level that may be certified (最低等级).</summary>
    public Level LowestLevel { get; set; } = null!;

    /// <summary>Highest rank that may be certified (最高等级).</summary>
    public int HighestLevelRank { get; set; }

    /// <summary>Highest level that may be certified (最高等级).</summary>
    public Level HighestLevel { get; set; } = null!;

    /// <summary>Whom it may evaluate (面向对象).</summary>
    public Population Population { get; set; }

    /// <summary>First day (有效期起).</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>Last day (有效期止); null while open.</summary>
    public DateOnly? ValidTo { get; set; }
}

internal sealed class AgencyScopeConfiguration : IEntityTypeConfiguration<AgencyScope>
{
    public void Configure(EntityTypeBuilder<AgencyScope> builder)
    {
        builder.HasIndex(s => new { s.AgencyId, s.OccupationCode, s.Population, s.LowestLevelRank, s.ValidFrom }).IsUnique();
        builder.HasOne(s => s.LowestLevel).WithMany().HasForeignKey(s => s.LowestLevelRank);
        builder.HasOne(s => s.HighestLevel).WithMany().HasForeignKey(s => s.HighestLevelRank);
    }
}
