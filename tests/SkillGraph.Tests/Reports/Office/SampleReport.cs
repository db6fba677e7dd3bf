using System.Globalization;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Tests.Reports.Office;

/// <summary>A report with every kind of part, and with what breaks careless files.</summary>
internal static class SampleReport
{
    public const string Hostile = "=1+1 <b>&amp;\"'\u0001\u0008\t\ud800 𠮷🛠 _x0041_ ]]>";
    public const string CleanHostile = "=1+1 <b>&amp;\"'\t� 𠮷🛠 _x0041_ ]]>";

    private static readonly CellFormat Count = new("persons", "#,##0", "人");
    private static readonly CellFormat Percent = new("percent", "[=0]0.0%;[<0.001]0.000%;0.0%");
    private static readonly CellFormat Day = new("day", "yyyy-mm-dd", IsDay: true);

    public static readonly string LongName = string.Concat(Enumerable.Repeat("四川省职业技能等级认定备案评价机构（第三方）", 6));

    public static TableSection Rows { get; } = new(
        "rows",
        "五千行",
        [new("序号", new("count", "0")), new("机构"), new("发证日期", Day), new("人次", Count)],
        [.. Enumerable.Range(1, 5000).Select(i => new TableRow([
            new(i.ToString(CultureInfo.InvariantCulture), i), new($"第 {i} 评价机构"), new(Date(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Day: Date(i)),
            new((i * 37 % 1000 / 7.0).ToString("N0", CultureInfo.InvariantCulture), i * 37 % 1000 / 7.0)]))]);

    public static ReportDocument Document { get; } = new(
        "sample",
        "四川省职业技能等级认定季度通报",
        "四川省 · 2025 年第四季度 · 截至 2025 年 12 月 31 日",
        [
            new("统计范围", "四川省（510000），2025 年第四季度，截至 2025 年 12 月 31 日"),
            new("数据来源", "SkillGraph 演示数据（合成数据，非真实统计）"),
            new("数据版本", "1042"),
            new("说明", LongName + LongName),
            new("字符", Hostile),
        ],
        [
            new TextSection("本通报由系统按季度生成。第一段在第一个标题之前。"),
            new HeadingSection("一、等级分布"),
            new TextSection("截至 2025 年 12 月 31 日，全省持证技能人才 10,081,657 人，其中高级工及以上 2,653,605 人，占 26.3%。" + string.Concat(Enumerable.Repeat("各市（州）之间差距缩小。", 12)) + "\n第二段 The second paragraph, in English, of ordinary words that wrap where a line ends and not elsewhere."),
            .. SampleCharts.All.Take(6),
            new HeadingSection("二、各市（州）情况"),
            Cities,
            new HeadingSection("三、图表各类"),
            .. SampleCharts.All.Skip(6),
            new HeadingSection("四、宽表与空表"),
            Wide(18, "wide", "各月发证量（宽表）"),
            Wide(70, "widest", "七十列的表"),
            new TableSection("empty", "本期新增备案机构", [new("机构"), new("备案日期", Day), new("人数", Count)], []),
            new HeadingSection($"五、{LongName[..40]}"),
            Agencies,
            new TextSection(Hostile),
            Rows,
        ],
        new(2026, 1, 5, 8, 30, 0, TimeSpan.FromHours(8)));

    public static TableSection Cities => new(
        "cities",
        "各市（州）持证人数",
        [new("市（州）"), new("持证人数", Count), new("其中：高级工及以上", Count), new("占比", Percent), new("最近发证", Day)],
        [
            new([new("成都市"), new("4,123,456", 4_123_456), new("1,234,567", 1_234_567), new("29.9%", 0.29939999999), new("2025-12-31", Day: new(2025, 12, 31))]),
            new([new("绵阳市"), new("123,456", 123_456, State: ValueState.PROVISIONAL), new("23,456", 23_456), new("19.0%", 0.19), new("2025-12-30", Day: new(2025, 12, 30))]),
            new([new("阿坝藏族羌族自治州"), new("5", 5), new("已隐去", State: ValueState.SUPPRESSED), new("已隐去", State: ValueState.SUPPRESSED), new("—", State: ValueState.MISSING)]),
            new([new("甘孜藏族自治州"), new("0", 0), new("0", 0), new("—", State: ValueState.MISSING), new("1899-01-01", Day: new(1899, 1, 1))]),
            new([new("全省"), new("4,246,917", 4_246_917), new("1,258,023", 1_258_023), new("29.6%", 0.2962203), new("2025-12-31", Day: new(2025, 12, 31))], IsTotal: true),
        ],
        "数据来源：演示数据。\n* 为初步数据。");

    private static TableSection Agencies => new(
        "agencies",
        LongName,
        [new("机构名称"), new("地址"), new("人数", Count)],
        [
            new([new(LongName), new(LongName), new("1", 1)]),
            new([new(Hostile), new("=HYPERLINK(\"http://example.org\")"), new("2", 2)]),
            new([new("+86 28 0000"), new("@someone -1"), new("3", 3)]),
        ],
        LongName);

    private static DateOnly Date(int day) => new DateOnly(2012, 1, 1).AddDays(day);

    private static TableSection Wide(int columns, string name, string title) => new(
        name,
        title,
        [new("市（州）"), .. Enumerable.Range(1, columns).Select(i => new TableColumn($"2025 年 {i} 月发证人次", Count))],
        [.. Enumerable.Range(1, 21).Select(i => new TableRow([new($"第 {i} 市（州）"), .. Enumerable.Range(1, columns).Select(j => new TableCell($"{i * j * 1000:N0}", i * j * 1000))], IsTotal: i == 21))],
        "单位：人次");
}
