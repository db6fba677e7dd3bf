using SkillGraph.Imports;

namespace SkillGraph.Targets;

/// <summary>Files of figures published by others (公布数据).</summary>
internal static class PublishedImport
{
    public static readonly ImportKind Kind = new("published", "公布数据", "published_statistics")
    {
        Columns =
        [
            new("year", "年份", Cells.Year, "2021") { Key = true },
            new("region", "行政区划代码", Cells.Region, "000000") { Key = true, Target = "region_code" },
            new("indicator", "指标", Cells.Text, "DEMO_INDICATOR") { Key = true },
            new("value", "数值", Cells.Real, "100"),
            new("unit", "计量单位", Cells.Enum<Unit>(), "人次"),
            new("note", "来源与说明", Cells.Text, "演示") { Optional = true },
        ],
    };
}
