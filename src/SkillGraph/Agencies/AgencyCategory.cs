namespace SkillGraph.Agencies;

/// <summary>Category of evaluation agency (评价机构类别).</summary>
public enum AgencyCategory
{
    /// <summary>Employer (用人单位).</summary>
    Employer,

    /// <summary>School (院校).</summary>
    School,

    /// <summary>Social evaluation body (社会评价机构).</summary>
    SocialBody,
}
