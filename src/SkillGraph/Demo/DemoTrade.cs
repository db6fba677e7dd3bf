using SkillGraph.ReferenceData;

namespace SkillGraph.Demo;

/// <summary>An occupation in which the demo province certifies.</summary>
/// <param name="Code">Its code (职业编码).</param>
/// <param name="Weight">How common it is among certificates.</param>
/// <param name="Men">Men among its workers, per cent.</param>
/// <param name="Sectors">Sections of GB/T 4754 whose employers certify in it.</param>
/// <param name="Homes">Cities where it is at home: there it is <paramref name="Boost"/> times as common.</param>
/// <param name="Boost">See <paramref name="Homes"/>.</param>
internal sealed record DemoTrade(string Code, int Weight, int Men, string Sectors, string Homes = "", int Boost = 1)
{
    private static readonly Dictionary<string, string> Names = ReferenceRows.Occupations.ToDictionary(o => o.Code, o => o.Name);

    public string Name { get; } = Names[Code];

    /// <summary>Code of the standard it is evaluated by (评价依据编号).</summary>
    public string Standard { get; } = $"演示标准-{Code}";

    public int WeightIn(DemoCity city) => Homes.Contains(city.Code) ? Weight * Boost : Weight;
}
