using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Levels;

/// <summary>An industry's or employer's own name for a level (行业自定等级名称), mapped to the standard level (（五）).</summary>
public sealed class LevelAlias : Fact
{
    /// <summary>Industry or employer that uses the name (行业或单位).</summary>
    public required string Industry { get; set; }

    /// <summary>The name in use (自定名称).</summary>
    public required string Name { get; set; }

    /// <summary>Rank of the standard level (对应级序).</summary>
    public int LevelRank { get; set; }

    /// <summary>The standard level (对应等级).</summary>
    public Level Level { get; set; } = null!;
}

internal sealed class LevelAliasConfiguration : IEntityTypeConfiguration<LevelAlias>
{
    public void Configure(EntityTypeBuilder<LevelAlias> builder)
    {
        builder.HasIndex(a => new { a.Industry, a.Name }).IsUnique();
        builder.HasOne(a => a.Level).WithMany(l => l.Aliases).HasForeignKey(a => a.LevelRank);
    }
}
