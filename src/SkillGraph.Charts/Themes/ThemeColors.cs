using SkiaSharp;

namespace SkillGraph.Charts.Themes;

/// <summary>What the names of colours look like in one theme.</summary>
internal sealed class ThemeColors
{
    private const string Black = "#111827";
    private const string White = "#ffffff";

    private readonly Dictionary<string, string> _colors;

    public ThemeColors(Dictionary<string, string> colors) => _colors = colors;

    /// <summary>Whether marks need an outline, because greys alone do not keep them apart.</summary>
    public bool Outlined { get; init; }

    public static ThemeColors Of(Theme theme) => theme switch
    {
        Theme.LIGHT => ShippedThemes.Light,
        Theme.DARK => ShippedThemes.Dark,
        _ => ShippedThemes.Print,
    };

    /// <summary>A named colour as <c>#rrggbb</c>.</summary>
    /// <exception cref="ChartException">INVALID_COLOR</exception>
    public string Hex(string color) => _colors.TryGetValue(color, out var hex) ? hex : IsHex(color)
        ? color
        : throw new ChartException("INVALID_COLOR", $"'{color}' is no colour; expected #rrggbb or one of {string.Join(", ", ChartColors.All)}.");

    public ScottPlot.Color Color(string color) => ScottPlot.Color.FromHex(Hex(color));

    public SKColor Skia(string color) => SKColor.Parse(Hex(color));

    /// <summary>The colour of text on a colour: whichever of nearly black and white stands out more.</summary>
    public string On(string color) => Contrast(Black, color) >= Contrast(White, color) ? Black : White;

    /// <summary>The ratio of contrast as WCAG defines it, 1 to 21.</summary>
    public double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(Skia(one)), Luminance(Skia(other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The colour a part of the way from the first of a ramp to its last.</summary>
    public string Between(IReadOnlyList<string> ramp, double part)
    {
        var at = Math.Clamp(part, 0, 1) * (ramp.Count - 1);
        var (from, to) = (Skia(ramp[(int)at]), Skia(ramp[Math.Min((int)at + 1, ramp.Count - 1)]));
        int Mix(byte a, byte b) => (int)Math.Round(a + (b - a) * (at - (int)at));
        return $"#{Mix(from.Red, to.Red):x2}{Mix(from.Green, to.Green):x2}{Mix(from.Blue, to.Blue):x2}";
    }

    private static bool IsHex(string color) => color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit);

    private static double Luminance(SKColor color) => 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    private static double Linear(byte channel) => channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
}
