using SkillGraph.Agencies;
using SkillGraph.Imports;

namespace SkillGraph.Assessments;

/// <summary>Files of quality assessments (质量评估).</summary>
internal static class AssessmentImport
{
    public static readonly ImportKind Kind = new("assessments", "质量评估", "quality_assessments")
    {
        Columns =
        [
            AgencyImport.Reference with { Key = true },
            new("scheme", "评估方案版本", Cells.Text, "演示方案2024") { Key = true },
            new("cycle", "评估周期", Cells.Text, "2024") { Key = true },
            new("score", "评估得分", Cells.Score, "92.5") { Optional = true },
            new("grade", "评估等次", Cells.Text, "演示A"),
            new("assessed_on", "评估日期", Cells.Date, "2025-01-15"),
            new("published_on", "公示日期", Cells.Date, "2025-02-01") { Optional = true },
        ],
        Rules = [Rule.NotInFuture("assessed_on"), Rule.NotBefore("published_on", "assessed_on", "公示日期", "评估日期")],
    };
}
