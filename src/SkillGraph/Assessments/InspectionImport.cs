using SkillGraph.Agencies;
using SkillGraph.Imports;

namespace SkillGraph.Assessments;

/// <summary>Files of inspections (质量督导).</summary>
internal static class InspectionImport
{
    public static readonly ImportKind Kind = new("inspections", "质量督导", "inspections")
    {
        Columns =
        [
            new("number", "督导编号", Cells.Text, "演示督导0001") { Key = true },
            AgencyImport.Reference,
            new("method", "督导方式", Cells.Enum<InspectionMethod>(), "双随机、一公开"),
            new("side", "督导类型", Cells.Enum<InspectionSide>(), "外督"),
            new("planned_on", "计划日期", Cells.Date, "2025-05-10"),
            new("done_on", "实施日期", Cells.Date, "2025-05-12") { Optional = true },
            new("problem_type", "问题类型", Cells.Text, "") { Optional = true },
            new("findings", "督导发现", Cells.Text, "") { Optional = true },
            new("rectification_due_on", "整改期限", Cells.Date, "") { Optional = true },
            new("rectification_closed_on", "整改完成日期", Cells.Date, "") { Optional = true },
            new("published_on", "公示日期", Cells.Date, "") { Optional = true },
        ],
        Rules =
        [
            Rule.NotInFuture("done_on"),
            Rule.NotInFuture("rectification_closed_on"),
            Rule.NotBefore("rectification_due_on", "done_on", "整改期限", "实施日期"),
            Rule.NotBefore("rectification_closed_on", "done_on", "整改完成日期", "实施日期"),
        ],
    };
}
