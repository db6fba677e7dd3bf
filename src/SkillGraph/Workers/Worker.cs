using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillGraph.Certificates;
using SkillGraph.Employers;
using SkillGraph.Levels;
using SkillGraph.Regions;

namespace SkillGraph.Workers;

/// <summary>A worker who holds or sought a certificate (技能人才).</summary>
public sealed class Worker : Fact
{
    /// <summary>Kind of identity document (证件类型).</summary>
    public IdentityKind IdentityKind { get; set; }

    /// <summary>Keyed hash of the identity number, 32 bytes: the worker's unique key for look-up.</summary>
    public required byte[] IdentityHash { get; set; }

    /// <summary>The identity number, encrypted with a key of the data folder.</summary>
    public required byte[] IdentityCipher { get; set; }

    /// <summary>Name (姓名).</summary>
    public required string Name { get; set; }

    /// <summary>Year of birth (出生年份).</summary>
    public int BirthYear { get; set; }

    /// <summary>Sex (性别).</summary>
    public Sex Sex { get; set; }

    /// <summary>Code of the region of work (工作地行政区划代码).</summary>
    public required string RegionCode { get; set; }

    /// <summary>Region of work (工作地).</summary>
    public Region Region { get; set; } = null!;

    /// <summary>Key of the present employer.</summary>
    public long? EmployerId { get; set; }

    /// <summary>Present employer (所在单位).</summary>
    public Employer? Employer { get; set; }

    /// <summary>Rank of the highest level among certificates that have not ended (最高等级级序); null without one.</summary>
    public int? HighestLevelRank { get; set; }

    /// <summary>Highest level among certificates that have not ended (最高等级).</summary>
    public Level? HighestLevel { get; set; }

    /// <summary>Certificates held (持有证书).</summary>
    public List<Certificate> Certificates { get; } = [];

    /// <summary>Appointments (聘任).</summary>
    public List<Appointment> Appointments { get; } = [];
}

internal sealed class WorkerConfiguration : IEntityTypeConfiguration<Worker>
{
    public void Configure(EntityTypeBuilder<Worker> builder)
    {
        builder.HasIndex(w => w.IdentityHash).IsUnique();
        builder.HasIndex(w => w.EmployerId);
        builder.HasIndex(w => new { w.RegionCode, w.HighestLevelRank });
    }
}
