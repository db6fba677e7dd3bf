namespace SkillGraph.Regions;

/// <summary>Kind of region (区划类别).</summary>
public enum RegionKind
{
    /// <summary>The nation (全国); answered from published figures only.</summary>
    Nation,

    /// <summary>The province (省).</summary>
    Province,

    /// <summary>A prefecture (市、州).</summary>
    City,

    /// <summary>A region that the policy names for mutual recognition (互认合作地区).</summary>
    Partner,
}
