using SkillGraph.ReferenceData;

namespace SkillGraph.Demo;

/// <summary>A city or prefecture (市、州) of the demo province.</summary>
/// <param name="Code">Its GB/T 2260 code.</param>
/// <param name="Stem">Its name as part of an agency's name.</param>
/// <param name="Weight">Its share of certificates, per mille; made up, in the order of the cities' real size.</param>
/// <param name="Lag">How late its employers file against the province's, per cent.</param>
internal sealed record DemoCity(string Code, string Stem, int Weight, int Lag)
{
    private static readonly Dictionary<string, string> Names = ReferenceRows.Regions.ToDictionary(r => r.Code, r => r.Name);

    public static readonly DemoCity[] All =
    [
        new("510100", "成都", 256, 97),
        new("510300", "自贡", 32, 100),
        new("510400", "攀枝花", 20, 98),
        new("510500", "泸州", 50, 99),
        new("510600", "德阳", 50, 97),
        new("510700", "绵阳", 66, 98),
        new("510800", "广元", 29, 102),
        new("510900", "遂宁", 32, 101),
        new("511000", "内江", 37, 101),
        new("511100", "乐山", 42, 100),
        new("511300", "南充", 64, 102),
        new("511400", "眉山", 37, 100),
        new("511500", "宜宾", 64, 98),
        new("511600", "广安", 33, 102),
        new("511700", "达州", 56, 103),
        new("511800", "雅安", 19, 101),
        new("511900", "巴中", 25, 105),
        new("512000", "资阳", 26, 103),
        new("513200", "阿坝", 10, 110),
        new("513300", "甘孜", 10, 112),
        new("513400", "凉山", 42, 106),
    ];

    /// <summary>Its authority (人力资源和社会保障局).</summary>
    public string Authority { get; } = $"{Names[Code]}人力资源和社会保障局";
}
