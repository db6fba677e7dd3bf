using System.Text.Json;
using SkillGraph.Regions;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;
using SkillGraph.Reports.Running.Charts;

namespace SkillGraph.Reports.Running;

/// <summary>Makes the document of a report of the answers to its queries.</summary>
internal sealed class DocumentBuilder(ReportParameters parameters, DataSource source, ReportAccount account, IReadOnlyDictionary<string, JsonElement> answers)
{
    private readonly ReportLanguage _language = parameters.Language;

    public ReportDocument Build(ReportDefinition report)
    {
        var texts = new TextFiller(parameters, answers);
        var tables = new TableBuilder(parameters, texts, answers);
        var charts = new ChartBuilder(parameters, source, texts, tables, answers);
        var kind = parameters.Region.Kind == RegionKind.City ? "city" : "province";
        return new(report.Name, report.Title.In(_language), Subtitle(), [.. Facts()], [.. report.Sections.Where(section => section.Only is null || section.Only == kind).Select(section => section switch
        {
            HeadingDefinition heading => new HeadingSection(texts.Fill(heading.Text)),
            TextDefinition text => new TextSection(texts.Fill(text.Text)),
            TableDefinition table => tables.Build(table),
            _ => (ReportSection)charts.Build((ChartDefinition)section),
        })], account.DataTime, _language);
    }

    private string Subtitle() => string.Join(" · ", new[]
    {
        (string?)parameters.Text("region.name"), parameters.Period?.In(_language),
        ReportWords.In(_language, "截至 ", "as of ") + TextFiller.Day(parameters.AsOf, _language),
    }.OfType<string>()) + source.RemarkIn(_language);

    private IEnumerable<ReportFact> Facts()
    {
        string In(string zh, string en) => ReportWords.In(_language, zh, en);
        yield return new(In("统计范围", "Region"), $"{parameters.Text("region.name")}（{parameters.Region.Code}）");
        if (parameters.Period is { } period)
            yield return new(In("报告期", "Period"), period.In(_language));
        yield return new(In("统计日", "As of"), TextFiller.Day(parameters.AsOf, _language));
        yield return new(In("规划", "Plan"), (string)parameters.Text("plan.name")!);
        yield return new(In("数据版本", "Data version"), $"{account.DataVersion}（{account.DataTime.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}）");
        yield return new(In("数据来源", "Source"), source.NameIn(_language));
        yield return new(In("数据口径", "Disclosure"), account.IsExact
            ? In("精确数，供内部使用", "exact figures, for internal use")
            : In("涉及个人的统计：不足 5 的数已隐去，其余取整到 5", "of persons: counts below 5 are withheld, others rounded to 5"));
    }
}
