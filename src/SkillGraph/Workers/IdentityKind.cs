namespace SkillGraph.Workers;

/// <summary>Kind of identity document (证件类型).</summary>
public enum IdentityKind
{
    /// <summary>Resident identity card (居民身份证), GB 11643.</summary>
    ResidentId,

    /// <summary>Passport (护照).</summary>
    Passport,

    /// <summary>Permit of Hong Kong or Macao residents (港澳居民证件).</summary>
    HongKongMacao,

    /// <summary>Permit of Taiwan residents (台湾居民证件).</summary>
    Taiwan,

    /// <summary>Any other document (其他).</summary>
    Other,
}
