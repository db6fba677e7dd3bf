using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Regions;
using SkillGraph.Workers;

namespace SkillGraph.Employers;

/// <summary>An employer (用人单位), in or out of the scope of 全面推行职业技能等级认定.</summary>
public sealed class Employer : Fact
{
    /// <summary>Unified social credit code (统一社会信用代码), GB 32100.</summary>
    public required string CreditCode { get; set; }

    /// <summary>Name (单位名称).</summary>
    public required string Name { get; set; }

    /// <summary>Code of its region (所在地行政区划代码).</summary>
    public required string RegionCode { get; set; }

    /// <summary>Its region (所在地).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Size (规模).</summary>
    public EmployerSize Size { get; set; }

    /// <summary>Sector (行业门类): the section letter of GB/T 4754, A to T.</summary>
    public required string Sector { get; set; }

    /// <summary>First day on which it belongs to the employers that the policy reaches (纳入范围起); null when it never did.</summary>
    public DateOnly? InScopeFrom { get; set; }

    /// <summary>Day on which it left that scope (纳入范围止); null while it belongs.</summary>
    public DateOnly? InScopeTo { get; set; }

    /// <summary>First day on which it is filed to evaluate its own staff (自主评价备案起); null when it never was.</summary>
    public DateOnly? RecognisedFrom { get; set; }

    /// <summary>Day on which that filing ended (自主评价备案止); null while it stands.</summary>
    public DateOnly? RecognisedTo { get; set; }

    /// <summary>People it employs (职工).</summary>
    public List<Worker> Workers { get; } = [];

    /// <summary>Appointments it made (聘任).</summary>
    public List<Appointment> Appointments { get; } = [];
}

internal sealed class EmployerConfiguration : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> builder)
    {
        builder.HasIndex(e => e.CreditCode).IsUnique();
        builder.HasIndex(e => e.RegionCode);
    }
}
