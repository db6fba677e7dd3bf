using SkillGraph.Charts.Output;

namespace SkillGraph.Charts.Tests;

public sealed class LayoutTests
{
    public static TheoryData<string> Names => EdgeCases.Names;

    [Theory, MemberData(nameof(Names))]
    public void No_text_is_outside_the_sheet(string name)
    {
        var sheet = new Sheet(EdgeCases.Charts[name]);
        var outside = sheet.Texts.Where(text =>
            text.Box.Left < 0 || text.Box.Right > sheet.Width || text.Box.Top < 0 || text.Box.Bottom > sheet.Height);
        Assert.Empty(outside.Select(text => $"{text.Text} {text.Box}"));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_two_texts_overlap(string name)
    {
        var texts = new Sheet(EdgeCases.Charts[name]).Texts;
        var overlaps =
            from a in texts.Select((text, i) => (Text: text, Index: i))
            from b in texts.Skip(a.Index + 1)
            where a.Text.Box.Left < b.Box.Right && b.Box.Left < a.Text.Box.Right
            where a.Text.Box.Top < b.Box.Bottom && b.Box.Top < a.Text.Box.Bottom
            select $"{a.Text.Text} × {b.Text}";
        Assert.Empty(overlaps);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_chart_becomes_a_png_an_svg_and_a_pdf(string name)
    {
        var chart = EdgeCases.Charts[name];
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], ChartRenderer.Png(chart, 0.25)[..4]);
        Assert.StartsWith("<svg", ChartRenderer.Svg(chart), StringComparison.Ordinal);
        Assert.Equal("%PDF"u8, ChartRenderer.Pdf(chart).AsSpan(0, 4));
    }

    [Fact]
    public void A_chart_grows_when_its_rows_need_more_height()
    {
        Assert.Equal(700, new Sheet(Samples.Levels).Height);
        Assert.True(new Sheet(EdgeCases.Charts["eighty rows"]).Height > 80 * 18);
    }
}
