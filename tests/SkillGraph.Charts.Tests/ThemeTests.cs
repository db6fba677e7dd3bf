using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts.Tests;

public sealed class ThemeTests
{
    public static TheoryData<Theme> All => [Theme.LIGHT, Theme.DARK, Theme.PRINT];

    [Theory, MemberData(nameof(All))]
    public void Text_stands_out_from_the_paper(Theme theme)
    {
        var palette = ThemeColors.Of(theme);
        Assert.All([HouseStyle.Ink, ChartColors.Muted], color => Assert.InRange(palette.Contrast(color, HouseStyle.Paper), 4.5, 21));
        Assert.All([ChartColors.Actual, ChartColors.Forecast, ChartColors.Target], color => Assert.InRange(palette.Contrast(color, HouseStyle.Paper), 3, 21));
    }

    [Theory, MemberData(nameof(All))]
    public void Text_on_any_colour_is_readable(Theme theme)
    {
        var palette = ThemeColors.Of(theme);
        Assert.All(ChartColors.All, color => Assert.InRange(palette.Contrast(palette.On(color), color), 4.2, 21));
    }

    [Theory, MemberData(nameof(All))]
    public void Steps_go_away_from_the_paper_one_by_one(Theme theme)
    {
        var palette = ThemeColors.Of(theme);
        var contrasts = ChartColors.Steps.Select(step => palette.Contrast(step, HouseStyle.Paper)).ToArray();
        Assert.Equal(contrasts.Order(), contrasts);
    }

    [Theory, MemberData(nameof(All))]
    public void A_colour_given_in_figures_is_the_same_in_every_theme(Theme theme) => Assert.Equal("#12ab9f", ThemeColors.Of(theme).Hex("#12ab9f"));

    [Fact]
    public void Themes_draw_the_same_texts_at_the_same_places()
    {
        string Places(Theme theme) => string.Join('|', new Output.Sheet(Samples.Progress with { Theme = theme }).Texts.Select(text => $"{text.Text} {text.Left} {text.Baseline}"));
        Assert.Equal(Places(Theme.LIGHT), Places(Theme.DARK));
        Assert.Equal(Places(Theme.LIGHT), Places(Theme.PRINT));
    }
}
