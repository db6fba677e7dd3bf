using ScottPlot;

namespace SkillGraph.Charts;

/// <summary>The look of every chart: colours as <c>#rrggbb</c>, sizes in pixels at scale 1.</summary>
public static class HouseStyle
{
    /// <summary>Ordered ranks, lowest first, from light to dark in one hue: the order survives grey print and colour blindness.</summary>
    public static readonly IReadOnlyList<string> Ramp =
        ["#c6dbef", "#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#0a3d7f", "#08265c"];

    /// <summary>Parts of a whole: blues for the broad base, amber and rust for the few at the top; unlike in lightness too.</summary>
    public static readonly IReadOnlyList<string> Parts =
        ["#9ecae1", "#5ba3d3", "#2171b5", "#f0a63a", "#c4541a", "#0b3c78", "#8c8c8c", "#5e3c99"];

    /// <summary>Measured values.</summary>
    public const string Actual = "#1f5fa8";

    /// <summary>Forecasts, and whatever asks for attention.</summary>
    public const string Forecast = "#c96a00";

    /// <summary>Targets and limits.</summary>
    public const string Target = "#b83227";

    /// <summary>Reference lines, missing values, axis text.</summary>
    public const string Muted = "#6b7280";

    internal const string Ink = "#1f2937";
    internal const string Paper = "#ffffff";
    internal const string GridLine = "#e3e5e9";
    internal const string AxisLine = "#8f959e";
    internal const string Shade = "#f1f3f6";

    internal const float Margin = 30;
    internal const float Gap = 8;
    internal const float TitleSize = 22;
    internal const float SubtitleSize = 14;
    internal const float LabelSize = 14;
    internal const float TickSize = 13;
    internal const float FootnoteSize = 12;
    internal const float SmallestSize = 9;
    internal const float LineHeight = 1.4f;

    /// <summary>The colour that a description asks for.</summary>
    /// <exception cref="ChartException">INVALID_COLOR</exception>
    internal static Color Color(string hex) =>
        hex.Length == 7 && hex[0] == '#' && hex.Skip(1).All(char.IsAsciiHexDigit)
            ? ScottPlot.Color.FromHex(hex)
            : throw new ChartException("INVALID_COLOR", $"'{hex}' is no colour; expected #rrggbb.");

    /// <summary>The colour of the <paramref name="index"/>-th of <paramref name="count"/> things, spread over the whole ramp.</summary>
    internal static string Spread(IReadOnlyList<string> ramp, int index, int count) =>
        ramp[count < 2 ? ramp.Count / 2 : (int)Math.Round(index * (ramp.Count - 1.0) / (count - 1))];
}
