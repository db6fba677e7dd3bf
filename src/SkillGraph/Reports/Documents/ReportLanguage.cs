namespace SkillGraph.Reports.Documents;

/// <summary>What a report is written in.</summary>
public enum ReportLanguage
{
    /// <summary>Chinese (中文).</summary>
    ZH,

    /// <summary>English, where the definition has it (英文).</summary>
    EN,
}
