namespace SkillGraph.Charts.Tests;

public sealed class StateTests
{
    private static readonly ChartValue Suppressed = new(null, "已隐去", ValueState.SUPPRESSED);
    private static readonly ChartValue Missing = new(null, "—");

    public static TheoryData<string> Kinds => [.. Tests.Kinds.All.Keys];

    [Fact]
    public void A_suppressed_value_cannot_carry_its_number()
    {
        var error = Assert.Throws<ChartException>(() => new ChartValue(3, "3", ValueState.SUPPRESSED));
        Assert.Equal("INVALID_VALUE", error.Code);
        Assert.Throws<ChartException>(() => Suppressed with { Number = 3 });
        Assert.Throws<ChartException>(() => new ChartValue(3, "3") with { State = ValueState.SUPPRESSED });
    }

    [Fact]
    public void What_has_no_number_is_missing_unless_it_is_suppressed()
    {
        Assert.Equal(ValueState.MISSING, new ChartValue(null, "").State);
        Assert.Equal(ValueState.MISSING, new ChartValue(null, "", ValueState.PROVISIONAL).State);
        Assert.Equal(ValueState.SUPPRESSED, Suppressed.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Zero_suppressed_missing_and_provisional_look_different(string kind)
    {
        Assert.All([Suppressed, Missing], unknown => Assert.NotEqual(Svg(kind, new(0, "x")), Svg(kind, unknown with { Text = "x" })));
        Assert.NotEqual(Svg(kind, Suppressed), Svg(kind, Missing));
        Assert.NotEqual(Svg(kind, new(5, "x")), Svg(kind, new(5, "x", ValueState.PROVISIONAL)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_text_of_a_suppressed_value_is_written(string kind) =>
        Assert.Contains("已隐去", Svg(kind, Suppressed), StringComparison.Ordinal);

    [Theory]
    [InlineData("bars"), InlineData("columns"), InlineData("stacked bars"), InlineData("full columns"), InlineData("lines"), InlineData("pyramid"), InlineData("funnel")]
    [InlineData("waterfall"), InlineData("heatmap"), InlineData("ranking"), InlineData("control")]
    public void Provisional_is_explained_in_the_legend_and_only_where_it_occurs(string kind)
    {
        Assert.Contains("初步数据", Svg(kind, new(5, "5", ValueState.PROVISIONAL)), StringComparison.Ordinal);
        Assert.DoesNotContain("初步数据", Svg(kind, new(5, "5")), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_a_sum_that_is_not_known_are_not_drawn()
    {
        var chart = Samples.CitiesByLevel with
        {
            Arrangement = Arrangement.FULL,
            Series = [new("甲", "#123456"), new("乙", "#654321")],
            Categories = [new("成都市", [new(1, "1"), Suppressed])],
        };
        // Once, in the legend.
        Assert.Equal(2, ChartRenderer.Svg(chart).ToUpperInvariant().Split("#123456").Length);
    }

    [Fact]
    public void A_step_without_a_number_leaves_the_level_and_a_total_sets_it_anew()
    {
        var drops = Waterfalls.Drop.Of([new("期初", new(100, "100"), true), new("新增", Suppressed), new("移出", new(-30, "−30")), new("期末", new(90, "90"), true)]);
        Assert.Equal([(0, 100), (100, 100), (100, 70), (0, 90)], drops.Select(drop => ((int)drop.From, (int)drop.To)));
    }

    private static string Svg(string kind, ChartValue value) =>
        ChartRenderer.Svg(Tests.Kinds.All[kind]([new("甲", new(40, "40")), new("乙", value), new("丙", new(30, "30"))]));
}
