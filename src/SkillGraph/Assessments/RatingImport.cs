using SkillGraph.Agencies;
using SkillGraph.Imports;

namespace SkillGraph.Assessments;

/// <summary>Files of credit ratings (信用评价).</summary>
internal static class RatingImport
{
    public static readonly ImportKind Kind = new("ratings", "信用评价", "credit_ratings")
    {
        Columns =
        [
            AgencyImport.Reference with { Key = true },
            new("scheme", "评价方案版本", Cells.Text, "演示信用方案2024") { Key = true },
            new("rated_on", "评价日期", Cells.Date, "2025-01-15") { Key = true },
            new("grade", "信用等级", Cells.Text, "演示A"),
            new("published_on", "公示日期", Cells.Date, "2025-02-01") { Optional = true },
        ],
        Rules = [Rule.NotInFuture("rated_on"), Rule.NotBefore("published_on", "rated_on", "公示日期", "评价日期")],
    };
}
