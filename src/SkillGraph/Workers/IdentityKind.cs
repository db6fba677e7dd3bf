namespace SkillGraph.Workers;

/// <summary>Kind of identity document (证件类型).</summary>
public enum IdentityKind
{
    /// <summary>Resident identity card (居民身份证), GB 11643.</summary>
    [Chinese("居民身份证")]
    ResidentId,

    /// <summary>Passport (护照).</summary>
    [Chinese("护照")]
    Passport,

    /// <summary>Permit of Hong Kong or Macao residents (港澳居民证件).</summary>
    [Chinese("港澳居民证件")]
    HongKongMacao,

    /// <summary>Permit of Taiwan residents (台湾居民证件).</summary>
    [Chinese("台湾居民证件")]
    Taiwan,

    /// <summary>Any other document (其他).</summary>
    [Chinese("其他")]
    Other,
}
