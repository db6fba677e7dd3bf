using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Occupations;

/// <summary>An occupation (职业) of the national classification (职业分类大典).</summary>
public sealed class Occupation
{
    /// <summary>Code (职业编码) such as 6-31-01-03.</summary>
    public required string Code { get; set; }

    /// <summary>Name (名称).</summary>
    public required string Name { get; set; }

    /// <summary>Number of the major group (大类): the first digit of the code.</summary>
    public int MajorGroupNumber { get; set; }

    /// <summary>Name of the major group (大类).</summary>
    public required string MajorGroup { get; set; }

    /// <summary>Year of the edition of the classification (大典版本).</summary>
    public int Edition { get; set; }

    /// <summary>Whether the occupation needs a licence to enter (职业资格准入).</summary>
    public LicenceEntry LicenceEntry { get; set; }

    /// <summary>Whether the code was checked against the official classification (核对状态).</summary>
    public Verification Verified { get; set; }
}

internal sealed class OccupationConfiguration : IEntityTypeConfiguration<Occupation>
{
    public void Configure(EntityTypeBuilder<Occupation> builder)
    {
        builder.HasKey(o => o.Code);
    }
}
