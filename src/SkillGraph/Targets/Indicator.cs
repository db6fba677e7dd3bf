namespace SkillGraph.Targets;

/// <summary>What a target measures (指标).</summary>
public enum Indicator
{
    /// <summary>Employers in scope that certify or whose staff are certified (职业技能等级认定覆盖率).</summary>
    [Chinese("职业技能等级认定覆盖率")]
    CertificationCoverage,

    /// <summary>Skilled workers among the employed (技能劳动者占就业人员比重).</summary>
    [Chinese("技能劳动者占就业人员比重")]
    SkilledShareOfEmployed,

    /// <summary>High-skilled among skilled workers (高技能人才占技能劳动者比重).</summary>
    [Chinese("高技能人才占技能劳动者比重")]
    HighSkilledShareOfSkilled,

    /// <summary>Persons who became skilled workers in the period (新增技能人才).</summary>
    [Chinese("新增技能人才")]
    NewSkilledWorkers,

    /// <summary>Certificates issued in the period (新取得证书人次).</summary>
    [Chinese("新取得证书人次")]
    NewCertificates,

    /// <summary>Certificates of senior worker and above issued in the period (新取得高级工以上证书人次).</summary>
    [Chinese("新取得高级工以上证书人次")]
    NewHighSkilledCertificates,
}
