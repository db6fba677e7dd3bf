using SkillGraph.Querying.Entities;

namespace SkillGraph.Regions;

internal sealed class RegionType : EntityType<Region>
{
    private const int Digits = 6;

    public RegionType()
    {
        NaturalKey(r => r.Code);
        Within(r => r.Code, PrefixBelow);
    }

    /// <summary>GB/T 2260 has two digits each for province, city and county, and zeros for what is not said. Nothing is counted as below the nation.</summary>
    private static string? PrefixBelow(string code) => code switch
    {
        { Length: not Digits } or "000000" => null,
        [.. var province, '0', '0', '0', '0'] => province,
        [.. var city, '0', '0'] => city,
        _ => null,
    };
}
