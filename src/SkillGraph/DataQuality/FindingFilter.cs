using System.Linq.Expressions;

namespace SkillGraph.DataQuality;

/// <summary>Which findings are meant; null leaves a condition out.</summary>
public sealed record FindingFilter
{
    /// <summary>Their keys.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>Their kind.</summary>
    public FindingKind? Kind { get; init; }

    /// <summary>Their state.</summary>
    public FindingState? State { get; init; }

    /// <summary>Code of their region.</summary>
    public string? Region { get; init; }

    /// <summary>Filing number of the agency.</summary>
    public string? Agency { get; init; }

    /// <summary>Closed ones, too.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether it names anything at all.</summary>
    public bool IsEmpty => this is { Keys: null, Kind: null, State: null, Region: null, Agency: null };

    internal Expression<Func<DataQualityFinding, bool>> Condition => f =>
        (Keys == null || Keys.Contains(f.Key)) && (Kind == null || f.Kind == Kind) && (State == null || f.State == State)
        && (Region == null || f.RegionCode == Region) && (Agency == null || f.Agency.FilingNumber == Agency) && (Closed || f.ClosedAt == null);
}
