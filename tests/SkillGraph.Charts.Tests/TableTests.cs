using System.Xml.Linq;

namespace SkillGraph.Charts.Tests;

public sealed class TableTests
{
    // Lines and control charts show values by place alone, stacked ones by length.
    private static readonly HashSet<string> Silent = ["lines", "control", "stacked bars", "stacked columns"];

    public static TheoryData<string> Names =>
        [.. Kinds.All.Keys.Where(kind => !Silent.Contains(kind)).SelectMany(kind => new[] { "ordinary", "21 cities", "60 rows", "states", "negative", "English" }.Select(data => $"{kind}, {data}"))];

    [Theory, MemberData(nameof(Names))]
    public void Every_name_and_value_is_written_or_the_chart_says_that_some_are_not(string name)
    {
        var (chart, kind) = (EdgeCases.Charts[name], name.Split(", ")[0]);
        var written = Written(chart);
        var absent = chart.Table.Rows.Where(row => kind != "funnel" || chart.Table.Rows.Count <= 30)
            .SelectMany(row => row.Values.Select(value => value.Text).Where(text => kind != "ranking" || text == row.Values[0].Text).Prepend(row.Name))
            .Where(text => !written.Contains(text.Replace(" ", ""), StringComparison.Ordinal)).ToArray();
        if (!written.Contains(HouseStyle.Omitted.Replace(" ", ""), StringComparison.Ordinal))
            Assert.Empty(absent);
        else
            Assert.Empty(absent.Intersect(chart.Table.Rows.Select(row => row.Name)));
    }

    [Fact]
    public void The_table_keeps_whole_what_the_chart_shortens()
    {
        var chart = EdgeCases.Charts["pyramid, long names"];
        Assert.All(Enumerable.Range(0, 10), i => Assert.Equal(i + EdgeCases.SixtyCharacters, chart.Table.Rows[i].Name));
        Assert.Equal(["年龄", "男 Men", "女 Women"], chart.Table.Head);
    }

    [Fact]
    public void Whoever_is_outside_the_limits_is_named_in_the_chart_or_below_it()
    {
        var chart = Assert.IsType<ControlChart>(EdgeCases.Charts["control, 60 rows"]);
        var written = Written(chart);
        var outside = chart.Points.Where(chart.IsOutside).ToArray();
        Assert.InRange(outside.Length, 40, 60);
        Assert.All(outside, point => Assert.Contains(point.Name, written, StringComparison.Ordinal));
        Assert.Contains("Also outside", written.Replace("Alsooutside", "Also outside"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 74.2, true), InlineData(100, 74.6, false), InlineData(1000, 79.7, false), InlineData(1000, 79.5, true), InlineData(10_000, 82.7, false), InlineData(10_000, 82.9, true)]
    public void Limits_are_those_of_a_share_around_the_average(double size, double rate, bool outside)
    {
        // 1.96 standard deviations of 82 %: 7.53 points at 100 cases, 2.38 at 1,000, 0.75 at 10,000.
        var chart = new ControlChart
        {
            Title = "控制限",
            Average = new(82, "82%"),
            Limits = [new(1.96, "95%")],
            Points = [new("甲", size, new(rate, $"{rate}"))],
        };
        Assert.Equal(outside, chart.IsOutside(chart.Points[0]));
    }

    [Fact]
    public void Columns_that_have_no_room_lie_down()
    {
        Assert.Equal(ChartRenderer.Svg(EdgeCases.Charts["bars, long names"]), ChartRenderer.Svg(EdgeCases.Charts["columns, long names"]));
        Assert.NotEqual(ChartRenderer.Svg(EdgeCases.Charts["bars, ordinary"]), ChartRenderer.Svg(EdgeCases.Charts["columns, ordinary"]));
    }

    [Fact]
    public void Neighbours_of_equal_value_share_a_place()
    {
        var chart = new RankingChart { Title = "排名", Rows = [.. new[] { 90, 80, 80, 70 }.Select(value => new RankingRow("市", new(value, $"{value}")))] };
        Assert.Equal(["1", "2", "2", "4"], Rankings.RankingDots.Rows(chart, Layout.ValueAxis.Percent).Select(row => row.Place));
    }

    private static string Written(ChartDescription chart)
    {
        var svg = XElement.Parse(ChartRenderer.Svg(chart));
        return string.Concat(svg.Descendants(svg.Name.Namespace + "text").Select(text => text.Value)).Replace(" ", "");
    }
}
