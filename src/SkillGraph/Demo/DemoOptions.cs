namespace SkillGraph.Demo;

/// <summary>What determines a demo province, byte for byte.</summary>
/// <param name="Certificates">Certificates issued from 2019-01-01 to 2025-12-31: <see cref="Fewest"/> to <see cref="Most"/>.</param>
/// <param name="Seed">Another seed makes another province.</param>
public sealed record DemoOptions(int Certificates = 200_000, ulong Seed = 51)
{
    /// <summary>Fewest certificates that still make a province.</summary>
    public const int Fewest = 1_000;

    /// <summary>Most certificates: the serial numbers of agencies and persons reach no further.</summary>
    public const int Most = 10_000_000;
}
