using Microsoft.EntityFrameworkCore;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports;

/// <summary>What the data behind a chart is: said in every footnote, so that nobody takes a demo for the province.</summary>
/// <param name="IsDemo">Whether any of it was made by the demo.</param>
public sealed record DataSource(bool IsDemo)
{
    /// <summary>Who imported what the demo made.</summary>
    public const string DemoImporter = "demo";

    /// <summary>Words for a footnote.</summary>
    public string Footnote => FootnoteIn(ReportLanguage.ZH);

    /// <summary>Words to put after a subtitle.</summary>
    public string Remark => IsDemo ? "（演示数据）" : "";

    /// <summary>Words for a footnote, in a language.</summary>
    public string FootnoteIn(ReportLanguage language) => $"{(language == ReportLanguage.ZH ? "数据来源：" : "Source: ")}{NameIn(language)}";

    /// <summary>What it is called, in a language.</summary>
    public string NameIn(ReportLanguage language) => (language, IsDemo) switch
    {
        (ReportLanguage.ZH, true) => "SkillGraph 演示数据（合成数据，非真实统计）",
        (ReportLanguage.ZH, _) => "SkillGraph 技能人才评价数据",
        (_, true) => "SkillGraph demo data (synthetic, no real statistics)",
        _ => "SkillGraph",
    };

    /// <summary>Words to put after a subtitle, in a language.</summary>
    public string RemarkIn(ReportLanguage language) => language == ReportLanguage.ZH ? Remark : IsDemo ? " (demo data)" : "";

    /// <summary>Looks at the imports of a hub.</summary>
    public static async Task<DataSource> OfAsync(SkillGraphDb db, CancellationToken cancellation) =>
        new(await db.ImportBatches.AnyAsync(b => b.ImportedBy == DemoImporter, cancellation));
}
