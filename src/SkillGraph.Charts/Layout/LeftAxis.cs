using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Layout;

/// <summary>The numbers left of a plot, their grid lines, and the line that the plot stands on.</summary>
internal static class LeftAxis
{
    /// <summary>How much room <see cref="Place"/> needs.</summary>
    public static float Width(ValueAxis axis) => Labels(axis).Max(label => label.Width) + HouseStyle.Gap;

    public static void Place(Frame frame, ValueAxis axis)
    {
        var labels = Labels(axis);
        for (var i = 0; i < labels.Length; i++)
            frame.AddAround(labels[i], frame.Data.Left - HouseStyle.Gap, frame.Y(axis.Ticks[i].Position), Anchor.Right);
        frame.HorizontalGrid(axis.Ticks.Select(tick => tick.Position));
        frame.Shapes.Add(pen => pen.Line(new(frame.Data.Left, frame.Data.Bottom), new(frame.Data.Right, frame.Data.Bottom), HouseStyle.AxisLine, 1));
    }

    private static TextBlock[] Labels(ValueAxis axis) => [.. axis.Ticks.Select(tick => TextBlock.Of(tick.Label, TextStyle.Tick))];
}
