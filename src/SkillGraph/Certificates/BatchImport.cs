using SkillGraph.Agencies;
using SkillGraph.Imports;
using SkillGraph.Occupations;

namespace SkillGraph.Certificates;

/// <summary>Files of evaluations (认定批次).</summary>
internal static class BatchImport
{
    /// <summary>The evaluation that a row of another kind came from.</summary>
    public static readonly ImportColumn Reference = new("batch", "批次编号", Cells.Text, "演示批次0001")
    {
        Optional = true,
        Target = "batch_id",
        Refers = new("evaluation_batches", "batch", "number", new("UNKNOWN_BATCH", "系统中没有批次“{value}”，请先导入批次", "no batch '{value}' is recorded; import batches first")),
    };

    public static readonly ImportKind Kind = new("batches", "认定批次", "evaluation_batches")
    {
        Columns =
        [
            new("number", "批次编号", Cells.Text, "演示批次0001") { Key = true },
            AgencyImport.Reference,
            new("region", "举办地行政区划代码", Cells.Region, "510100") { Optional = true, Target = "region_code", Fallback = "agency.region_code" },
            new("occupation", "职业编码", Cells.Occupation, "6-31-01-03") { Target = "occupation_code" },
            new("level", "等级", Cells.Level, "高级工") { Target = "level_rank" },
            new("route", "认定方式", Cells.Enum<Route>(), "逐级认定"),
            StandardImport.Reference,
            new("held_on", "举办日期", Cells.Date, "2025-03-10"),
            new("registered", "报名人次", Cells.Count, "30"),
            new("attended", "参加人次", Cells.Count, "28"),
            new("passed", "合格人次", Cells.Count, "24"),
        ],
        Rules =
        [
            Rule.NotInFuture("held_on"),
            new("MORE_ATTENDED_THAN_REGISTERED", "attended", "c.attended > c.registered")
            {
                Chinese = "参加人次{value}多于报名人次{expected}", English = "{value} attended but only {expected} registered", Expected = "c.registered", Source = Rule.Records,
            },
            new("MORE_PASSED_THAN_ATTENDED", "passed", "c.passed > c.attended")
            {
                Chinese = "合格人次{value}多于参加人次{expected}", English = "{value} passed but only {expected} attended", Expected = "c.attended", Source = Rule.Records,
            },
        ],
    };
}
