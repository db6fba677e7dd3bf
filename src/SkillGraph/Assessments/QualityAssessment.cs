using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Agencies;

namespace SkillGraph.Assessments;

/// <summary>A quality assessment of an agency (质量评估) under a scheme; grades are data of the scheme, since no document fixes them.</summary>
public sealed class QualityAssessment : Fact
{
    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Scheme and its version (评估方案版本).</summary>
    public required string Scheme { get; set; }

    /// <summary>Cycle (评估周期), such as 2024.</summary>
    public required string Cycle { get; set; }

    /// <summary>Score (评估得分), 0 to 100.</summary>
    public double? Score { get; set; }

    /// <summary>Grade (评估等次), as the scheme words it.</summary>
    public required string Grade { get; set; }

    /// <summary>Day of the assessment (评估日期).</summary>
    public DateOnly AssessedOn { get; set; }

    /// <summary>Day of publication (公示日期); the public sees nothing before it.</summary>
    public DateOnly? PublishedOn { get; set; }
}

internal sealed class QualityAssessmentConfiguration : IEntityTypeConfiguration<QualityAssessment>
{
    public void Configure(EntityTypeBuilder<QualityAssessment> builder)
    {
        builder.HasIndex(a => new { a.AgencyId, a.Scheme, a.Cycle }).IsUnique();
    }
}
