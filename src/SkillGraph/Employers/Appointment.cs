using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Workers;

namespace SkillGraph.Employers;

/// <summary>An appointment (聘任) of a worker to a level's post. Treatment belongs to people in post (在聘), not to certificates.</summary>
public sealed class Appointment : Fact
{
    /// <summary>Number of the appointment (聘任编号), unique.</summary>
    public required string Number { get; set; }

    /// <summary>Key of the employer.</summary>
    public long EmployerId { get; set; }

    /// <summary>The employer (用人单位).</summary>
    public Employer Employer { get; set; } = null!;

    /// <summary>Key of the worker.</summary>
    public long WorkerId { get; set; }

    /// <summary>The worker (技能人才).</summary>
    public Worker Worker { get; set; } = null!;

    /// <summary>Code of the occupation (职业编码).</summary>
    public required string OccupationCode { get; set; }

    /// <summary>The occupation (职业).</summary>
    public Occupation Occupation { get; set; } = null!;

    /// <summary>Rank of the level (级序).</summary>
    public int LevelRank { get; set; }

    /// <summary>The level (等级).</summary>
    public Level Level { get; set; } = null!;

    /// <summary>First day of the term (聘期起).</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day of the term (聘期止).</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>Authority that guided it (指导部门); needed for special-grade and chief technicians.</summary>
    public string? GuidedBy { get; set; }

    /// <summary>Day on which it ended before the term (提前终止日期); null otherwise.</summary>
    public DateOnly? EndedOn { get; set; }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => a.EmployerId);
        builder.HasIndex(a => a.WorkerId);
    }
}
