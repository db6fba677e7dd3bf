using SkillGraph.Imports;

namespace SkillGraph.Employers;

/// <summary>Files of employers (用人单位).</summary>
internal static class EmployerImport
{
    private const string ExampleCode = "91519999MA0000001T";

    /// <summary>The employer that a row of another kind speaks of.</summary>
    public static readonly ImportColumn Reference = new("employer", "单位统一社会信用代码", Cells.CreditCode, ExampleCode)
    {
        Target = "employer_id",
        Refers = new("employers", "employer", "credit_code", new("UNKNOWN_EMPLOYER", "系统中没有单位“{value}”，请先导入用人单位", "no employer '{value}' is recorded; import employers first")),
    };

    public static readonly ImportKind Kind = new("employers", "用人单位", "employers")
    {
        Columns =
        [
            new("credit_code", "统一社会信用代码", Cells.CreditCode, ExampleCode) { Key = true },
            new("name", "单位名称", Cells.Text, "演示机械有限公司"),
            new("region", "行政区划代码", Cells.Region, "510100") { Target = "region_code" },
            new("size", "规模", Cells.Enum<EmployerSize>(), "大型"),
            new("sector", "行业门类", Cells.Sector, "C"),
            new("in_scope_from", "纳入范围起", Cells.Date, "2023-12-18") { Optional = true },
            new("in_scope_to", "纳入范围止", Cells.Date, "") { Optional = true },
            new("recognised_from", "自主评价备案起", Cells.Date, "2024-03-01") { Optional = true },
            new("recognised_to", "自主评价备案止", Cells.Date, "") { Optional = true },
        ],
        Rules =
        [
            Period("in_scope_to", "in_scope_from", "纳入范围止", "纳入范围起"),
            Period("recognised_to", "recognised_from", "自主评价备案止", "自主评价备案起"),
        ],
    };

    private static Rule Period(string to, string from, string toChinese, string fromChinese) =>
        new("ENDS_BEFORE_START", to, $"c.{to} < c.{from} OR (c.{to} IS NOT NULL AND c.{from} IS NULL)")
        {
            Chinese = $"{toChinese}“{{value}}”早于{fromChinese}，或缺{fromChinese}",
            English = $"{to} '{{value}}' comes before {from}, or {from} is missing",
            Source = Rule.Records,
        };
}
