using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Definitions;

/// <summary>Words of a definition, in Chinese and perhaps in English.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English; null where the Chinese has to do.</param>
public sealed record Words(string Zh, string? En = null)
{
    /// <summary>The words in a language.</summary>
    public string In(ReportLanguage language) => language == ReportLanguage.EN ? En ?? Zh : Zh;
}
