using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Agencies;

namespace SkillGraph.Assessments;

/// <summary>An inspection of an agency (质量督导), planned and done, with its findings and their rectification.</summary>
public sealed class Inspection : Fact
{
    /// <summary>Number of the inspection (督导编号), unique.</summary>
    public required string Number { get; set; }

    /// <summary>Key of the agency.</summary>
    public long AgencyId { get; set; }

    /// <summary>The agency (评价机构).</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>How it was chosen (督导方式).</summary>
    public InspectionMethod Method { get; set; }

    /// <summary>Who inspected (督导类型).</summary>
    public InspectionSide Side { get; set; }

    /// <summary>Planned day (计划日期).</summary>
    public DateOnly PlannedOn { get; set; }

    /// <summary>Day it was done (实施日期); null while it is open.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Type of problem found (问题类型); null when none was.</summary>
    public string? ProblemType { get; set; }

    /// <summary>Findings (督导发现).</summary>
    public string? Findings { get; set; }

    /// <summary>Day by which problems must be put right (整改期限).</summary>
    public DateOnly? RectificationDueOn { get; set; }

    /// <summary>Day on which they were (整改完成日期).</summary>
    public DateOnly? RectificationClosedOn { get; set; }

    /// <summary>Day of publication (公示日期); the public sees nothing before it.</summary>
    public DateOnly? PublishedOn { get; set; }
}

internal sealed class InspectionConfiguration : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => i.AgencyId);
    }
}
