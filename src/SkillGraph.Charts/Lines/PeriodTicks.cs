using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Lines;

/// <summary>Periods below the plot: every one that has room, and in a second line the name of each group below its first period.</summary>
internal static class PeriodTicks
{
    private const float TickLength = 5;
    private const float LeastWidth = 60;
    private const int WidestPart = 8;

    public static float HeightBelow(Frame frame, LineChart chart) =>
        AxisLabels.HeightBelow(frame, chart.CategoryTitle) + TickLength + (HasGroups(chart) ? TextStyle.Tick.LineHeight : 0);

    public static void Place(Frame frame, LineChart chart)
    {
        var top = frame.Data.Bottom + TickLength + 2;
        Line(frame, top, [.. chart.Periods.Select((period, i) => Label(frame, period.Label, i))]);
        if (HasGroups(chart))
            Line(frame, top + TextStyle.Tick.LineHeight, [.. chart.Periods.Select((period, i) => (period.Group, Index: i))
                .Where(at => !string.IsNullOrEmpty(at.Group) && (at.Index == 0 || chart.Periods[at.Index - 1].Group != at.Group))
                .Select(at => Label(frame, at.Group!, at.Index))]);
        foreach (var x in Enumerable.Range(0, chart.Periods.Count).Select(i => frame.X(i)))
            frame.Shapes.Add(pen =>
                pen.Line(new(x, frame.Data.Bottom), new(x, frame.Data.Bottom + TickLength), HouseStyle.AxisLine, 1));
        if (!string.IsNullOrEmpty(chart.CategoryTitle))
            frame.Add(frame.Fit(chart.CategoryTitle, TextStyle.Tick, 1), frame.Data.HorizontalCenter,
                top + TextStyle.Tick.LineHeight * (HasGroups(chart) ? 2 : 1), Anchor.Center);
    }

    private static void Line(Frame frame, float top, (TextBlock Block, float Center)[] labels)
    {
        var stride = AxisLabels.Stride(labels);
        for (var i = 0; i < labels.Length; i += stride)
            frame.Add(labels[i].Block, labels[i].Center, top, Anchor.Center);
    }

    private static (TextBlock Block, float Center) Label(Frame frame, string text, int period)
    {
        var width = Math.Max(LeastWidth, frame.Data.Width / WidestPart);
        var block = TextBlock.Fit(text, TextStyle.Tick, width, TextStyle.Tick.LineHeight + 1);
        var half = block.Width / 2;
        return (block, Math.Clamp(frame.X(period), 4 + half, Math.Max(4 + half, frame.Width - 4 - half)));
    }

    private static bool HasGroups(LineChart chart) => chart.Periods.Any(period => !string.IsNullOrEmpty(period.Group));
}
