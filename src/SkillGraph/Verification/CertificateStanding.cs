namespace SkillGraph.Verification;

/// <summary>Whether a certificate stands (证书状态).</summary>
public enum CertificateStanding
{
    /// <summary>It stands (有效).</summary>
    [Chinese("有效")]
    Valid,

    /// <summary>It has ended: revoked, replaced or expired (已终止).</summary>
    [Chinese("已终止")]
    Ended,
}
