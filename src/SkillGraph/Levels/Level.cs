using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Levels;

/// <summary>One of the eight skill levels (职业技能等级), from the annex of 川人社规〔2023〕15号.</summary>
public sealed class Level
{
    /// <summary>Rank (级序), 1 apprentice to 8 chief technician; levels are ordered by it, never by code.</summary>
    public int Rank { get; set; }

    /// <summary>Code (等级代码) at position 16 of the certificate number: X 5 4 3 2 1 T S.</summary>
    public required string Code { get; set; }

    /// <summary>Level name (级别名称).</summary>
    public required string Name { get; set; }

    /// <summary>Wording on the certificate (证书等级表述); null for apprentices.</summary>
    public string? CertificateName { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Whether holders count as high-skilled talent (高技能人才): senior worker (高级工) and above.</summary>
    public bool HighSkilled { get; set; }

    /// <summary>Whether holders count as leading high-skilled talent (高技能领军人才).</summary>
    public bool Leading { get; set; }

    /// <summary>Who may certify it (实施机构).</summary>
    public required string Implementer { get; set; }

    /// <summary>Staff whose treatment it is compared with (待遇参照), for people in post; null where the annex names none.</summary>
    public string? TreatmentReference { get; set; }

    /// <summary>Condition of that treatment (待遇条件).</summary>
    public string? TreatmentCondition { get; set; }

    /// <summary>Basic requirement (基本要求).</summary>
    public required string Requirement { get; set; }

    /// <summary>First day of the document's validity (施行日期).</summary>
    public DateOnly EffectiveFrom { get; set; }

    /// <summary>Last day of the document's validity (有效期至); no successor is known.</summary>
    public DateOnly? EffectiveTo { get; set; }

    /// <summary>The document that defines it (依据文件).</summary>
    public required string SourceDocument { get; set; }

    /// <summary>Names that industries use for it (行业自定名称).</summary>
    public List<LevelAlias> Aliases { get; } = [];
}

internal sealed class LevelConfiguration : IEntityTypeConfiguration<Level>
{
    public void Configure(EntityTypeBuilder<Level> builder)
    {
        builder.HasKey(l => l.Rank);
        builder.Property(l => l.Rank).ValueGeneratedNever();
        builder.HasIndex(l => l.Code).IsUnique();
    }
}
