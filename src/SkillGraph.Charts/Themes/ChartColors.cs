using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts;

/// <summary>
/// Names of colours. What they look like is the theme's; wherever a colour is asked for, <c>#rrggbb</c> may stand as well and looks the
/// same in every theme.
/// </summary>
public static class ChartColors
{
    /// <summary>Measured values.</summary>
    public const string Actual = "actual";

    /// <summary>Forecasts, and whatever asks for attention.</summary>
    public const string Forecast = "forecast";

    /// <summary>Targets and limits.</summary>
    public const string Target = "target";

    /// <summary>Reference lines, missing values, axis text.</summary>
    public const string Muted = "muted";

    /// <summary>Ordered ranks, lowest first, in one hue, further from the paper with each step.</summary>
    public static IReadOnlyList<string> Steps { get; } = Numbered("step", 8);

    /// <summary>Parts of a whole: blues for the broad base, amber and rust for the few at the top; unlike in lightness too.</summary>
    public static IReadOnlyList<string> Parts { get; } = Numbered("part", 12);

    /// <summary>Eight ordered ranks of a whole: paler and deeper blues, amber and rust, violets.</summary>
    public static IReadOnlyList<string> Ranks { get; } = Numbered("rank", 8);

    /// <summary>Lines and dots side by side.</summary>
    public static IReadOnlyList<string> Lines { get; } = Numbered("line", 12);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Actual, Forecast, Target, Muted, .. Steps, .. Parts, .. Ranks, .. Lines];

    /// <summary>What a colour looks like in a theme, as <c>#rrggbb</c>.</summary>
    /// <exception cref="ChartException">INVALID_COLOR</exception>
    public static string Hex(string color, Theme theme) => ThemeColors.Of(theme).Hex(color);

    private static string[] Numbered(string name, int count) => [.. Enumerable.Range(1, count).Select(i => $"{name}{i}")];
}
