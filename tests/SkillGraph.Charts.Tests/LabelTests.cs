using System.Xml.Linq;

namespace SkillGraph.Charts.Tests;

public sealed class LabelTests
{
    [Fact]
    public void A_bar_chart_writes_every_text_it_is_given()
    {
        var chart = Samples.Levels;
        AssertWritten(chart, [chart.Title, chart.Subtitle!, chart.Footnote!, chart.ValueTitle!]);
        AssertWritten(chart, chart.Categories.SelectMany(bar => new[] { bar.Name, bar.Values[0].Text, bar.Emphasis! }));
        AssertWritten(chart, ["10", "100", "1000", "1 万", "10 万", "100 万", "1000 万"]);
    }

    [Fact]
    public void A_stacked_bar_chart_writes_every_text_it_is_given()
    {
        var chart = Samples.CitiesByLevel;
        AssertWritten(chart, chart.Series.Select(series => series.Name));
        AssertWritten(chart, chart.Categories.SelectMany(bar => new[] { bar.Name, bar.Label! }));
    }

    [Fact]
    public void A_line_chart_writes_every_text_it_is_given()
    {
        var chart = Samples.Progress;
        AssertWritten(chart, [chart.Title, chart.ValueTitle!, chart.Target!.Label, chart.Forecast!.Label]);
        AssertWritten(chart, chart.Series.SelectMany(series =>
            $"{series.Name}\n{series.EndLabel}\n{series.Callout}".Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        AssertWritten(chart, chart.Periods.SelectMany(period => new[] { period.Label, period.Group! }));
    }

    [Fact]
    public void Long_names_of_bars_are_written_whole_over_several_lines()
    {
        var written = string.Concat(Texts(EdgeCases.Charts["long labels"]));
        Assert.All(Enumerable.Range(0, 12), i => Assert.Contains(i + EdgeCases.SixtyCharacters, written, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_value_has_its_label_and_no_bar()
    {
        var chart = Samples.Levels with { Categories = [new("技师", new ChartValue(100, "100 人")), new("首席技师", new ChartValue(null, "已隐去", ValueState.SUPPRESSED)) { Color = "#123456" }] };
        AssertWritten(chart, ["首席技师", "已隐去"]);
        Assert.DoesNotContain("#123456", ChartRenderer.Svg(chart), StringComparison.OrdinalIgnoreCase);
        var known = chart with { Categories = [chart.Categories[1] with { Values = [new(7, "7")] }] };
        Assert.Contains("#123456", ChartRenderer.Svg(known), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_missing_value_between_two_others_leaves_a_labelled_gap()
    {
        var chart = Samples.Progress with
        {
            Periods = [.. Enumerable.Range(0, 5).Select(i => new Period($"Q{i}"))],
            Series = [new("实际", [ChartValue.None, new(20, "20"), new(null, "已隐去", ValueState.SUPPRESSED), new(40, "40"), ChartValue.None])],
            Forecast = null,
        };
        Assert.Single(Texts(chart), "已隐去");
    }

    [Fact]
    public void Titles_and_descriptions_are_there_for_screen_readers_and_escaped()
    {
        var svg = XElement.Parse(ChartRenderer.Svg(Samples.Levels with { Title = "<&>\"'", Description = "a < b & c" }));
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("<&>\"'", svg.Element(svg.Name.Namespace + "title")!.Value);
        Assert.Equal("a < b & c", svg.Element(svg.Name.Namespace + "desc")!.Value);
        Assert.Contains("<&>\"'", svg.Descendants(svg.Name.Namespace + "text").Select(text => text.Value));
    }

    private static void AssertWritten(ChartDescription chart, IEnumerable<string> expected) =>
        Assert.Empty(expected.Except(Texts(chart)));

    private static IEnumerable<string> Texts(ChartDescription chart)
    {
        var svg = XElement.Parse(ChartRenderer.Svg(chart));
        return svg.Descendants(svg.Name.Namespace + "text").Select(text => text.Value);
    }
}
