using System.Collections;

namespace SkillGraph.Charts.Tests;

public sealed class LimitTests
{
    [Theory]
    [InlineData("bars", 500), InlineData("ranking", 500), InlineData("waterfall", 500), InlineData("pyramid", 100), InlineData("heatmap", 416), InlineData("control", 5000), InlineData("columns", 500)]
    public void Rows_are_counted_before_anything_is_drawn(string kind, int most)
    {
        ChartRenderer.Svg(Kinds.All[kind](Rows(Math.Min(most, 120))));
        var error = Assert.Throws<ChartException>(() => ChartRenderer.Svg(Kinds.All[kind](Rows(most + 1))));
        Assert.Equal("TOO_MANY_ROWS", error.Code);
        Assert.Contains($"{most + 1}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_funnel_has_at_most_thirty_stages()
    {
        FunnelChart Funnel(int stages) => new() { Title = "漏斗", Stages = [.. Enumerable.Range(0, stages).Select(i => new FunnelStage($"{i}", new(i, $"{i}")))] };
        ChartRenderer.Svg(Funnel(30));
        Fails("TOO_MANY_ROWS", Funnel(31), "31");
    }

    [Fact]
    public void Series_columns_and_limits_are_counted()
    {
        ChartSeries[] series = [.. Enumerable.Range(0, 13).Select(i => new ChartSeries($"{i}"))];
        Fails("TOO_MANY_SERIES", Samples.CitiesByLevel with { Series = series }, "13");
        Fails("TOO_MANY_SERIES", Samples.CitiesByLevel with { Series = [] }, "0");
        Fails("TOO_MANY_SERIES", Samples.Progress with { Series = [.. Enumerable.Repeat(Samples.Progress.Series[0], 13)] }, "13");
        Fails("TOO_MANY_SERIES", new HeatmapChart { Title = "热力图", Columns = [.. series.Concat(series).Concat(series).Concat(series).Concat(series).Select(one => one.Name)], Rows = [] }, "65");
    }

    [Fact]
    public void What_a_kind_cannot_show_is_refused_with_its_name_and_value()
    {
        var minus = new ChartValue(-4, "−4");
        Fails("INVALID_VALUE", new FunnelChart { Title = "漏斗", Stages = [new("备案", minus)] }, "备案", "-4");
        Fails("INVALID_VALUE", new PyramidChart { Title = "金字塔", Left = new("男"), Right = new("女"), Rows = [new("20 岁", minus, minus)] }, "20 岁", "-4");
        Fails("INVALID_VALUE", Control(new("甲", 0, new(50, "50"))), "甲", "0");
        Fails("INVALID_VALUE", Control(new("乙", 10, new(101, "101"))), "乙", "101");
        Fails("INVALID_VALUE", Control(new("乙", 10, new(50, "50"))) with { Average = new(120, "") }, "120");
        Fails("INVALID_SHAPE", Samples.CitiesByLevel with { Logarithmic = true }, "STACKED");
        Fails("INVALID_SHAPE", new HeatmapChart { Title = "热力图", Columns = ["1 月", "2 月"], Rows = [new("成都市", [minus])] }, "成都市", "1");
        Fails("INVALID_VALUE", new HeatmapChart { Title = "热力图", Columns = ["1 月"], Rows = [new("成都市", [new(double.NaN, "?")])] }, "NaN");
        Fails("TEXT_TOO_LONG", Samples.Levels with { Footnote = new string('长', 2001) }, "2001");
    }

    [Fact]
    public void Pixels_are_capped_whatever_they_multiply_to()
    {
        var tall = Kinds.All["bars"](Rows(500)) with { Width = 4000 };
        var error = Assert.Throws<ChartException>(() => ChartRenderer.Png(tall, 4));
        Assert.Equal("INVALID_SIZE", error.Code);
    }

    [Fact]
    public void Drawing_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var chart = Kinds.All["bars"](Rows(100)) as CategoryChart;
        var stops = chart! with { Categories = new Trap(chart.Categories, cancelled) };
        Assert.Throws<OperationCanceledException>(() => ChartRenderer.Svg(stops, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => ChartRenderer.Png(Samples.Levels, cancellation: cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => ChartRenderer.Pdf(Samples.Levels, cancelled.Token));
    }

    private static ControlChart Control(ControlPoint point) => new() { Title = "控制限", Average = new(80, "全省"), Points = [point] };

    private static Kinds.Row[] Rows(int count) => [.. Enumerable.Range(0, count).Select(i => new Kinds.Row($"{i}", new(i % 97, $"{i % 97}")))];

    private static void Fails(string code, ChartDescription chart, params string[] named)
    {
        var error = Assert.Throws<ChartException>(() => ChartRenderer.Svg(chart));
        Assert.Equal(code, error.Code);
        Assert.All(named, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    /// <summary>Cancels when it is read: in the midst of laying out.</summary>
    private sealed class Trap(IReadOnlyList<Category> items, CancellationTokenSource source) : IReadOnlyList<Category>
    {
        public int Count => items.Count;

        public Category this[int index] => items[index];

        public IEnumerator<Category> GetEnumerator()
        {
            source.Cancel();
            return items.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
