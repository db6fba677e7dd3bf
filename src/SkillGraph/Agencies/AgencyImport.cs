using SkillGraph.Imports;

namespace SkillGraph.Agencies;

/// <summary>Files of evaluation agencies (评价机构).</summary>
internal static class AgencyImport
{
    private static readonly ImportColumn FilingNumber = new("filing_number", "备案号", Cells.FilingNumber, "Y000051900001");

    /// <summary>The agency that a row of another kind speaks of.</summary>
    public static readonly ImportColumn Reference = FilingNumber with
    {
        Target = "agency_id",
        Refers = new("agencies", "agency", "filing_number", new("UNKNOWN_AGENCY", "系统中没有备案号为“{value}”的机构，请先导入机构", "no agency '{value}' is recorded; import agencies first")),
    };

    public static readonly ImportKind Kind = new("agencies", "评价机构", "agencies")
    {
        Columns =
        [
            FilingNumber with { Key = true },
            new("name", "机构名称", Cells.Text, "演示机械有限公司"),
            new("credit_code", "统一社会信用代码", Cells.CreditCode, "91519999MA0000001T") { Optional = true },
            new("category", "机构类别", Cells.Enum<AgencyCategory>(), "用人单位"),
            new("region", "行政区划代码", Cells.Region, "510100") { Target = "region_code" },
            new("filing_authority", "备案部门", Cells.Text, "成都市人力资源和社会保障局"),
            new("filed_on", "备案日期", Cells.Date, "2024-03-01"),
            new("valid_from", "有效期起", Cells.Date, "2024-03-01"),
            new("valid_to", "有效期止", Cells.Date, "2027-02-28"),
            new("status", "备案状态", Cells.Enum<AgencyStatus>(), "有效"),
        ],
        Rules =
        [
            Rule.NotInFuture("filed_on"),
            Rule.NotBefore("valid_to", "valid_from", "有效期止", "有效期起"),
            // Colleges of the province were given Y numbers, so a school may have either letter.
            new("CATEGORY_LETTER", "category", "(c.category = 'SOCIAL_BODY' AND SUBSTR(c.filing_number, 1, 1) = 'Y') OR (c.category = 'EMPLOYER' AND SUBSTR(c.filing_number, 1, 1) = 'S')")
            {
                Chinese = "备案号首位“{expected}”与机构类别不一致（Y 用人单位，S 社会评价机构），请核对",
                English = "the filing number begins with {expected}, which does not go with the category (Y employers, S social bodies); please verify",
                Expected = "SUBSTR(c.filing_number, 1, 1)",
                Source = "人社鉴发〔2019〕2号",
                Warns = true,
            },
        ],
    };
}
