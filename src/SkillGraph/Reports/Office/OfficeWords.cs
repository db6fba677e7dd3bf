using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office;

/// <summary>The words that office files add to those of a report.</summary>
internal sealed record OfficeWords(
    string Culture, string Contents, string Figure, string Table, string Empty, string Continued, string Cover, string Marks, string Provisional, string Withheld, string Missing)
{
    private static readonly OfficeWords Chinese = new(
        "zh-CN", "目录", "图", "表", "无数据", "（续）", "封面", "标记", "* 斜体：初步数据，可能修订", "已隐去：人数过少，为保护个人信息不予显示", "—：无数据，不是 0");

    private static readonly OfficeWords English = new(
        "en-US", "Contents", "Figure", "Table", "No data", " (continued)", "Cover", "Marks", "* in italics: provisional, expected to change",
        "Suppressed: too few persons to be shown", "—: no data, which is not 0");

    public static OfficeWords Of(ReportLanguage language) => language == ReportLanguage.EN ? English : Chinese;
}
