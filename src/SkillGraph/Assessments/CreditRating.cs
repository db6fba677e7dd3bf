using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Agencies;

namespace SkillGraph.Assessments;

/// <summary>A credit rating of an agency (信用评价), which the policy explores (探索); grades are data of the scheme.</summary>
public sealed class CreditRating : Fact
{
    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Scheme and its version (评价方案版本).</summary>
    public required string Scheme { get; set; }

    /// <summary>Grade (信用等级), as the scheme words it.</summary>
    public required string Grade { get; set; }

    /// <summary>Day of the rating (评价日期).</summary>
    public DateOnly RatedOn { get; set; }

    /// <summary>Day of publication (公示日期); the public sees nothing before it.</summary>
    public DateOnly? PublishedOn { get; set; }
}

internal sealed class CreditRatingConfiguration : IEntityTypeConfiguration<CreditRating>
{
    public void Configure(EntityTypeBuilder<CreditRating> builder)
    {
        builder.HasIndex(r => new { r.AgencyId, r.Scheme, r.RatedOn }).IsUnique();
    }
}
