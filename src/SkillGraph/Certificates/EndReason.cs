namespace SkillGraph.Certificates;

/// <summary>Why a certificate no longer counts (终止原因).</summary>
public enum EndReason
{
    /// <summary>Revoked (撤销).</summary>
    [Chinese("撤销")]
    Revoked,

    /// <summary>Replaced by another certificate (换发).</summary>
    [Chinese("换发")]
    Replaced,

    /// <summary>Expired (到期).</summary>
    [Chinese("到期")]
    Expired,
}
