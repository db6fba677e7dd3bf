using SkiaSharp;

namespace SkillGraph.Charts.Layout;

/// <summary>A name beside a swatch, which is drawn from the left end of its middle line.</summary>
internal sealed record LegendEntry(string Name, float SwatchWidth, Action<Pen, SKPoint> DrawSwatch)
{
    /// <summary>A filled square.</summary>
    public static LegendEntry Square(string name, string color) =>
        new(name, 14, (pen, at) => pen.Box(SKRect.Create(at.X, at.Y - 6, 14, 12), color, radius: 2));

    public static LegendEntry Dot(string name, string color) => new(name, 12, (pen, at) => pen.Dot(new(at.X + 6, at.Y), color, 11));

    /// <summary>What is expected to change.</summary>
    public static LegendEntry Provisional { get; } = new("初步数据 Provisional", 14, (pen, at) =>
    {
        pen.Box(SKRect.Create(at.X, at.Y - 6, 14, 12), ChartColors.Muted);
        pen.Hatch(SKRect.Create(at.X, at.Y - 6, 14, 12), HouseStyle.Paper, 2);
    });

    /// <summary>What is expected to change, on a line.</summary>
    public static LegendEntry ProvisionalDot { get; } = new("初步数据 Provisional", 12, (pen, at) => pen.Ring(new(at.X + 6, at.Y), ChartColors.Muted, 9));

    /// <summary>What is withheld.</summary>
    public static LegendEntry Withheld { get; } = new("已隐去 Suppressed", 14, (pen, at) => pen.Withheld(SKRect.Create(at.X, at.Y - 6, 14, 12)));
}
