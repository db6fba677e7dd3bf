using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Layout;

/// <summary>Names of colours: at the top right beside the title when there is room, else in rows of their own below the titles.</summary>
internal static class ChartLegend
{
    private const float BetweenEntries = 22;
    private const float BetweenSwatchAndName = 7;

    public static void Place(Frame frame, IReadOnlyList<LegendEntry> entries)
    {
        var available = frame.Right - frame.Left;
        var names = entries.Select(entry => TextBlock.Fit(
            entry.Name, TextStyle.Label, available - entry.SwatchWidth - BetweenSwatchAndName, TextStyle.Label.LineHeight + 1)).ToArray();
        var widths = entries.Select((entry, i) => entry.SwatchWidth + BetweenSwatchAndName + names[i].Width).ToArray();
        var total = widths.Sum() + BetweenEntries * (widths.Length - 1);
        var beside = frame.TitleLine.Right + 2 * BetweenEntries + total <= frame.Right;
        var x = beside ? frame.Right - total : frame.Left;
        var middle = beside ? frame.TitleLine.Middle : frame.Top + TextStyle.Label.LineHeight / 2;
        for (var i = 0; i < entries.Count; i++)
        {
            if (x > frame.Left && x + widths[i] > frame.Right + 0.5f)
                (x, middle) = (frame.Left, middle + TextStyle.Label.LineHeight);
            var (entry, at) = (entries[i], new SkiaSharp.SKPoint(x, middle));
            frame.Shapes.Add(pen => entry.DrawSwatch(pen, at));
            frame.AddAround(names[i], x + entry.SwatchWidth + BetweenSwatchAndName, middle);
            x += widths[i] + BetweenEntries;
        }
        if (!beside && entries.Count > 0)
            frame.Top = MathF.Ceiling(middle + TextStyle.Label.LineHeight / 2 + HouseStyle.Gap);
    }
}
