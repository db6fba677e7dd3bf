using SkillGraph.Occupations;
using SkillGraph.ReferenceData;

namespace SkillGraph.Demo;

/// <summary>Writes what certificates refer to: standards, agencies, their scopes and events, employers; and the published figures.</summary>
internal static class DirectoryFiles
{
    public static void Standards(string path)
    {
        using var file = new DemoCsv(path, "评价依据编号", "名称", "类别", "职业编码", "版本", "开发单位");
        foreach (var trade in DemoTrades.All)
        {
            file.Cell(trade.Standard).Cell($"{trade.Name}国家职业技能标准（演示）").Cell(StandardKind.NationalStandard)
                .Cell(trade.Code).Cell("演示版").Cell("演示开发单位").EndRow();
        }
    }

    public static void Agencies(string path, List<DemoAgency> agencies)
    {
        using var file = new DemoCsv(
            path, "备案号", "机构名称", "统一社会信用代码", "机构类别", "行政区划代码", "备案部门", "备案日期", "有效期起", "有效期止", "备案状态");
        foreach (var agency in agencies)
        {
            file.Cell(agency.FilingNumber).Cell(agency.Name).Cell(agency.CreditCode).Cell(agency.Category).Cell(agency.City.Code)
                .Cell(agency.Authority).Cell(agency.Filing.FiledOn).Cell(agency.Filing.FiledOn).Cell(agency.Filing.ValidTo).Cell(agency.Filing.Status).EndRow();
        }
    }

    public static void Scopes(string path, List<DemoAgency> agencies)
    {
        using var file = new DemoCsv(path, "备案号", "职业编码", "面向对象", "最低等级", "最高等级", "有效期起", "有效期止");
        foreach (var agency in agencies)
        {
            foreach (var scope in agency.Scopes)
            {
                file.Cell(agency.FilingNumber).Cell(scope.Trade.Code).Cell(scope.Population).Cell(DemoCodes.Level(agency.LowestRank))
                    .Cell(DemoCodes.Level(agency.HighestRank)).Cell(scope.From).Cell(agency.Filing.ValidTo).EndRow();
            }
        }
    }

    public static void Events(string path, List<DemoAgency> agencies)
    {
        using var file = new DemoCsv(path, "备案号", "事项", "生效日期", "说明");
        foreach (var agency in agencies)
        {
            foreach (var (kind, on, note) in agency.Filing.Events.OrderBy(e => e.On))
                file.Cell(agency.FilingNumber).Cell(kind).Cell(on).Cell(note).EndRow();
        }
    }

    public static void Employers(string path, List<DemoEmployer> employers)
    {
        using var file = new DemoCsv(
            path, "统一社会信用代码", "单位名称", "行政区划代码", "规模", "行业门类", "纳入范围起", "纳入范围止", "自主评价备案起", "自主评价备案止");
        foreach (var employer in employers)
        {
            file.Cell(employer.CreditCode).Cell(employer.Name).Cell(employer.City.Code).Cell(employer.Size).Cell(employer.Sector.ToString())
                .Cell(employer.InScopeFrom).Cell(employer.InScopeTo).Cell(employer.RecognisedFrom).Cell(employer.RecognisedTo).EndRow();
        }
    }

    /// <summary>The figures that the project ships with their citations: a demo invents none.</summary>
    public static void Published(string path)
    {
        using var file = new DemoCsv(path, "年份", "行政区划代码", "指标", "数值", "计量单位", "来源与说明");
        foreach (var figure in ReferenceRows.PublishedStatistics)
        {
            file.Cell(figure.Year).Cell(figure.RegionCode).Cell(figure.Indicator).Cell(figure.Value.ToString("R"))
                .Cell(figure.Unit).Cell(figure.Note).EndRow();
        }
    }
}
