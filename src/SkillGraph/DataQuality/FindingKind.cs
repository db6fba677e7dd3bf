namespace SkillGraph.DataQuality;

/// <summary>Kind of data-quality finding (数据质量问题类别); the guide on data quality has its threshold and where that comes from.</summary>
public enum FindingKind
{
    /// <summary>The year in the certificate number is not that of the day of issue (编码年份不符).</summary>
    [Chinese("编码年份不符")]
    NumberYear,

    /// <summary>The level code in the certificate number is not that of the level (编码等级不符).</summary>
    [Chinese("编码等级不符")]
    NumberLevel,

    /// <summary>The certificate number does not begin with the filing number of the agency (编码机构不符).</summary>
    [Chinese("编码机构不符")]
    NumberAgency,

    /// <summary>The evaluation that the certificate names was another agency's, of another occupation or level, or held after the day of issue (证书与批次不符).</summary>
    [Chinese("证书与批次不符")]
    BatchMismatch,

    /// <summary>The same identity holds an earlier skill-level certificate of the occupation and level, and both stand (重复发证).</summary>
    [Chinese("重复发证")]
    DuplicateCertificate,

    /// <summary>The holder skipped a level of the occupation, and no ground for that is recorded (越级无依据).</summary>
    [Chinese("越级无依据")]
    LevelSkipped,

    /// <summary>Issued on a day on which the agency's filing was not valid (备案有效期外颁发).</summary>
    [Chinese("备案有效期外颁发")]
    AgencyNotValid,

    /// <summary>Issued while the agency was suspended, expired or removed from the directory (机构暂停或退出后颁发).</summary>
    [Chinese("机构暂停或退出后颁发")]
    AgencySuspended,

    /// <summary>Issued for an occupation or level that the agency's filed scope did not have (超出备案范围).</summary>
    [Chinese("超出备案范围")]
    OutOfScope,

    /// <summary>An evaluation has more certificates than candidates who passed (发证数多于合格人次).</summary>
    [Chinese("发证数多于合格人次")]
    MoreCertificatesThanPassed,

    /// <summary>Very many certificates of an evaluation have the same score (成绩堆积).</summary>
    [Chinese("成绩堆积")]
    ScoreHeaping,

    /// <summary>An agency issued far more certificates on a day than it is used to (集中发证).</summary>
    [Chinese("集中发证")]
    IssueBurst,

    /// <summary>Certificates reached the hub long after they were issued (迟报).</summary>
    [Chinese("迟报")]
    LateUpload,
}
