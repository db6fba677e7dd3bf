using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Html;

/// <summary>The words that a page adds to a report.</summary>
internal sealed class HtmlWords(ReportLanguage language)
{
    public string Culture => In("zh-CN", "en");

    public string Contents => In("目录", "Contents");

    public string About => In("本报表", "About this report");

    public string Data => In("数据表", "Data");

    public string Table(int number) => In($"表 {number}", $"Table {number}");

    public string Figure(int number) => In($"图 {number}", $"Figure {number}");

    private string In(string zh, string en) => language == ReportLanguage.ZH ? zh : en;
}
