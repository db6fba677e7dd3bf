using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Layout;

/// <summary>The numbers below a plot and the name of its axis. Numbers that would touch are left out evenly.</summary>
internal static class AxisLabels
{
    private const float LeastSpace = 10;

    /// <summary>How much room <see cref="Below"/> needs.</summary>
    public static float HeightBelow(Frame frame, string? title) =>
        HouseStyle.Gap + TextStyle.Tick.LineHeight + (Title(frame, title)?.Height ?? 0);

    public static void Below(Frame frame, IReadOnlyList<AxisTick> ticks, string? title)
    {
        var top = frame.Data.Bottom + HouseStyle.Gap / 2;
        var labels = ticks.Select(tick => Label(frame, tick)).ToArray();
        for (var i = 0; i < labels.Length; i += Stride(labels))
            frame.Add(labels[i].Block, labels[i].Center, top, Anchor.Center);
        if (Title(frame, title) is { } name)
        {
            var half = name.Width / 2;
            var center = Math.Clamp(frame.Data.HorizontalCenter, frame.Left + half, Math.Max(frame.Left + half, frame.Right - half));
            frame.Add(name, center, top + TextStyle.Tick.LineHeight + HouseStyle.Gap / 4, Anchor.Center);
        }
    }

    /// <summary>Of labels in a row, every which one can be shown.</summary>
    public static int Stride(IReadOnlyList<(TextBlock Block, float Center)> labels)
    {
        for (var stride = 1; ; stride++)
            if (Enumerable.Range(0, labels.Count).Where(i => i % stride == 0 && i + stride < labels.Count)
                .All(i => Space(labels[i], labels[i + stride]) >= LeastSpace))
                return stride;
    }

    private static float Space((TextBlock Block, float Center) left, (TextBlock Block, float Center) right) =>
        right.Center - right.Block.Width / 2 - left.Center - left.Block.Width / 2;

    private static (TextBlock Block, float Center) Label(Frame frame, AxisTick tick)
    {
        var block = TextBlock.Of(tick.Label, TextStyle.Tick);
        return (block, Math.Min(frame.X(tick.Position), frame.Width - 4 - block.Width / 2));
    }

    private static TextBlock? Title(Frame frame, string? title) =>
        string.IsNullOrEmpty(title) ? null : frame.Fit(title, TextStyle.Tick, 1);
}
