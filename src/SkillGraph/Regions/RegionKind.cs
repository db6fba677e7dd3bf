namespace SkillGraph.Regions;

/// <summary>Kind of region (区划类别).</summary>
public enum RegionKind
{
    /// <summary>The nation (全国); answered from published figures only.</summary>
    [Chinese("全国")]
    Nation,

    /// <summary>The province (省).</summary>
    [Chinese("省")]
    Province,

    /// <summary>A prefecture (市、州).</summary>
    [Chinese("市、州")]
    City,

    /// <summary>A region that the policy names for mutual recognition (互认合作地区).</summary>
    [Chinese("互认合作地区")]
    Partner,
}
