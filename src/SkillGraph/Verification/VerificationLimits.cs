namespace SkillGraph.Verification;

/// <summary>How many questions about certificates are answered in a minute; section <c>Verification</c> of the configuration.</summary>
public sealed record VerificationLimits
{
    /// <summary>Of one address, for callers without a key.</summary>
    public int OfAddress { get; init; } = 60;

    /// <summary>Of one caller with a key or token.</summary>
    public int OfCaller { get; init; } = 6000;

    /// <summary>About one agency, of all callers without a key together that met no certificate: whoever tries out numbers tries those of an agency.</summary>
    public int MissesOfAgency { get; init; } = 300;
}
