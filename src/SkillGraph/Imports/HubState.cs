using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Imports;

/// <summary>The one row that orders all writes: a transaction that writes facts takes the next version under its lock.</summary>
public sealed class HubState
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    /// <summary>Version of the last committed change of facts; 0 in an empty hub.</summary>
    public long DataVersion { get; set; }

    /// <summary>Changed when replicas must be rebuilt from nothing. Every hub starts at another number, so that no replica is taken for another hub's.</summary>
    public long ReplicaEpoch { get; set; }
}

internal sealed class HubStateConfiguration : IEntityTypeConfiguration<HubState>
{
    public void Configure(EntityTypeBuilder<HubState> builder)
    {
        builder.ToTable("hub_state");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new HubState { Id = 1 });
    }
}
