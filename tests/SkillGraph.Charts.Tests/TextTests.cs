using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Tests;

public sealed class TextTests
{
    private static readonly TextStyle Ten = new(10, HouseStyle.Ink);

    [Theory]
    [InlineData("四川省技能人才", 30, "四川省|技能人|才")]
    [InlineData("技能人才，等级", 40, "技能人|才，等级")]
    [InlineData("技能人才（等级）", 50, "技能人才|（等级）")]
    [InlineData("覆盖率 93.0% 合计", 60, "覆盖率|93.0% 合计")]
    [InlineData("甲\n乙", 500, "甲|乙")]
    [InlineData("", 500, "")]
    public void Lines_break_between_Chinese_characters_but_not_in_numbers_or_before_punctuation(string text, float width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaker.Break(text, Ten, width)));

    [Fact]
    public void No_line_is_wider_than_asked_and_no_character_is_lost()
    {
        const string alphabet = "四川（），。 iW93.%";
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var width = random.Next(12, 120);
            var lines = LineBreaker.Break(text, Ten, width);
            Assert.Equal(text.Replace(" ", ""), string.Concat(lines).Replace(" ", ""));
            Assert.All(lines, line => Assert.True(TextBlock.WidthOf(line, Ten) <= width + 0.01f, $"'{line}' of '{text}' in {width}"));
        }
    }

    [Fact]
    public void Text_shrinks_to_fit_and_is_shortened_only_at_the_smallest_size()
    {
        Assert.Equal(14, TextBlock.Fit("四川省", TextStyle.Label, 100, 20).Style.Size);
        Assert.Equal(10, TextBlock.Fit("四川省技能人才等级", TextStyle.Label, 91, 20).Style.Size);
        var shortened = TextBlock.Fit("四川省技能人才等级分布", TextStyle.Label, 60, 20);
        Assert.Equal("四川省技能…", Assert.Single(shortened.Lines));
    }

    [Theory]
    [InlineData(0, "0"), InlineData(0.5, "0.5"), InlineData(1000, "1000"), InlineData(10_000, "1 万"), InlineData(25_000, "2.5 万")]
    [InlineData(10_000_000, "1000 万"), InlineData(300_000_000, "3 亿"), InlineData(2e12, "2 万亿"), InlineData(-20_000, "-2 万")]
    public void Ticks_count_as_Chinese_readers_do(double value, string label) => Assert.Equal(label, TickLabel.Of(value, 0.5));

    [Theory]
    [InlineData(new double[] { 98.6 }, "0 20 40 60 80 100")]
    [InlineData(new double[] { 0 }, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(new double[] { -12, 30 }, "-20 -10 0 10 20 30")]
    public void A_bar_axis_has_round_ticks_and_contains_zero(double[] values, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', ValueAxis.Bars(values).Ticks.Select(tick => tick.Label)));

    [Fact]
    public void End_labels_move_apart_and_stay_above_the_bottom()
    {
        var tops = Spacing.Spread([(90, 20), (92, 20), (93, 20)], 130);
        Assert.Equal([70, 90, 110], tops);
    }
}
