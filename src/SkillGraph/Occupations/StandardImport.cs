using SkillGraph.Imports;

namespace SkillGraph.Occupations;

/// <summary>Files of evaluation standards (评价依据).</summary>
internal static class StandardImport
{
    /// <summary>The standard that a row of another kind speaks of.</summary>
    public static readonly ImportColumn Reference = new("standard", "评价依据编号", Cells.Text, "演示标准0001")
    {
        Optional = true,
        Target = "standard_id",
        Refers = new("evaluation_standards", "standard", "code", new("UNKNOWN_STANDARD", "系统中没有评价依据“{value}”", "no standard '{value}' is recorded")),
    };

    public static readonly ImportKind Kind = new("standards", "评价依据", "evaluation_standards")
    {
        Columns =
        [
            new("code", "评价依据编号", Cells.Text, "演示标准0001") { Key = true },
            new("name", "名称", Cells.Text, "演示电工职业技能标准"),
            new("kind", "类别", Cells.Enum<StandardKind>(), "国家职业技能标准"),
            new("occupation", "职业编码", Cells.Occupation, "6-31-01-03") { Optional = true, Target = "occupation_code" },
            new("version", "版本", Cells.Text, "2024年版"),
            new("developer", "开发单位", Cells.Text, "") { Optional = true },
        ],
    };
}
