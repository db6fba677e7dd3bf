namespace SkillGraph.Access;

/// <summary>Kind of caller (调用方角色); what each may do is in <see cref="Roles"/>.</summary>
public enum Role
{
    /// <summary>A portal that integrates the hub (第三方门户).</summary>
    [Chinese("门户")]
    Portal,

    /// <summary>An official of a region (主管部门人员).</summary>
    [Chinese("主管部门")]
    Official,

    /// <summary>An analyst of the province (分析人员).</summary>
    [Chinese("分析员")]
    Analyst,

    /// <summary>An auditor of the use of personal data (审计人员).</summary>
    [Chinese("审计员")]
    Auditor,
}
