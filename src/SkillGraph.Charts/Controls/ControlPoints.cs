using SkiaSharp;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Controls;

/// <summary>The dots of a control chart: those outside every limit in the colour of attention and with their names.</summary>
internal sealed class ControlPoints(Frame frame, ControlChart chart, ControlPlot plot)
{
    private const float Small = 6;
    private const float Large = 10;
    private const float WidestName = 220;

    // Where a name may be, in widths of itself right and heights below: beside its dot first.
    private static readonly (float Right, float Down)[] Places = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];

    public static List<LegendEntry> Legend(ControlChart chart)
    {
        List<LegendEntry> entries = [LegendEntry.Dot("控制限内 Within limits", ChartColors.Actual), LegendEntry.Dot("控制限外 Outside limits", ChartColors.Forecast)];
        if (chart.Points.Any(point => point.Rate.State == ValueState.PROVISIONAL))
            entries.Add(LegendEntry.ProvisionalDot);
        return entries;
    }

    public void Place()
    {
        var outside = chart.Points.Where(chart.IsOutside).OrderByDescending(point => point.Size).ToHashSet();
        foreach (var point in chart.Points.Where(point => point.Rate.Number is not null && !outside.Contains(point)))
            Dot(point, ChartColors.Actual, Small);
        foreach (var point in outside)
            Dot(point, ChartColors.Forecast, Large);
        var dots = chart.Points.Where(point => point.Rate.Number is not null).Select(At).ToArray();
        Remark("控制限外另有 Also outside", outside.Where(point => !IsNamed(point, dots)));
        Remark("未绘出 Not drawn", chart.Points.Where(point => point.Rate.Number is null), point => $"（{point.Rate.Text}）");
    }

    private void Dot(ControlPoint point, string color, float size)
    {
        var at = At(point);
        frame.Shapes.Add(pen =>
        {
            if (point.Rate.State == ValueState.PROVISIONAL)
                pen.Ring(at, color, size);
            else
                pen.Dot(at, color, size);
        });
    }

    private SKPoint At(ControlPoint point) => new(plot.X(point.Size), frame.Y(point.Rate.Number!.Value));

    /// <summary>Writes the name where it covers neither a dot nor another name, if there is such a place beside its own dot.</summary>
    private bool IsNamed(ControlPoint point, SKPoint[] dots)
    {
        var block = TextBlock.Fit(point.Name, TextStyle.Footnote with { Color = HouseStyle.Ink }, WidestName, TextStyle.Footnote.LineHeight + 1);
        foreach (var (right, down) in Places)
        {
            var middle = At(point) + new SKPoint(right * (Large / 2 + 3 + block.Width / 2), down * (Large / 2 + block.Height / 2));
            var box = block.BoxAround(middle.X, middle.Y, 0);
            if (box.Left < frame.Data.Left || box.Right > frame.Data.Right || box.Top < frame.Data.Top - block.Height || box.Bottom > frame.Data.Bottom
                || !frame.IsFree(box.Left, middle.Y - block.Height / 2, block) || dots.Any(dot => Touches(box, dot)))
                continue;
            frame.AddAround(block, middle.X, middle.Y, Anchor.Center);
            return true;
        }
        return false;
    }

    private static bool Touches(SKRect box, SKPoint dot)
    {
        box.Inflate(Large / 2 - 1, Large / 2 - 1);
        return box.Contains(dot);
    }

    private void Remark(string what, IEnumerable<ControlPoint> points, Func<ControlPoint, string>? why = null)
    {
        var names = points.Select(point => point.Name + why?.Invoke(point)).ToArray();
        if (names.Length > 0)
            frame.Remark($"{what}（{names.Length}）：{string.Join("、", names)}");
    }
}
