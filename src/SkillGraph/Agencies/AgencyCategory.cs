namespace SkillGraph.Agencies;

/// <summary>Category of evaluation agency (评价机构类别).</summary>
public enum AgencyCategory
{
    /// <summary>Employer (用人单位).</summary>
    [Chinese("用人单位")]
    Employer,

    /// <summary>School (院校).</summary>
    [Chinese("院校")]
    School,

    /// <summary>Social evaluation body (社会评价机构).</summary>
    [Chinese("社会评价机构")]
    SocialBody,
}
