using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Occupations;

/// <summary>What an evaluation is held against (评价依据): a national standard, an evaluation specification or a special-ability specification.</summary>
public sealed class EvaluationStandard : Fact
{
    /// <summary>Code (编号), unique.</summary>
    public required string Code { get; set; }

    /// <summary>Name (名称).</summary>
    public required string Name { get; set; }

    /// <summary>Kind (类别).</summary>
    public StandardKind Kind { get; set; }

    /// <summary>Code of the occupation (职业编码); null for a special ability outside the classification.</summary>
    public string? OccupationCode { get; set; }

    /// <summary>The occupation (职业).</summary>
    public Occupation? Occupation { get; set; }

    /// <summary>Version (版本) such as 2022年版.</summary>
    public required string Version { get; set; }

    /// <summary>Who developed it (开发单位).</summary>
    public string? Developer { get; set; }
}

internal sealed class EvaluationStandardConfiguration : IEntityTypeConfiguration<EvaluationStandard>
{
    public void Configure(EntityTypeBuilder<EvaluationStandard> builder)
    {
        builder.HasIndex(s => s.Code).IsUnique();
    }
}
