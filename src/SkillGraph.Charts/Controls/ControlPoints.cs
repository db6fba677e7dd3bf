using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Controls;

/// <summary>The dots of a control chart: those outside every limit in the colour of attention and with their names.</summary>
internal sealed class ControlPoints(Frame frame, ControlChart chart, ControlPlot plot)
{
    private const float Small = 6;
    private const float Large = 10;
    private const float MostDistance = 60;
    private const float WidestName = 220;

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
        Remark("控制限外另有 Also outside", outside.Where(point => !IsNamed(point)));
        Remark("未绘出 Not drawn", chart.Points.Where(point => point.Rate.Number is null), point => $"（{point.Rate.Text}）");
    }

    private void Dot(ControlPoint point, string color, float size)
    {
        var at = new SkiaSharp.SKPoint(plot.X(point.Size), frame.Y(point.Rate.Number!.Value));
        frame.Shapes.Add(pen =>
        {
            if (point.Rate.State == ValueState.PROVISIONAL)
                pen.Ring(at, color, size);
            else
                pen.Dot(at, color, size);
        });
    }

    private bool IsNamed(ControlPoint point)
    {
        var block = TextBlock.Fit(point.Name, TextStyle.Footnote with { Color = HouseStyle.Ink }, WidestName, TextStyle.Footnote.LineHeight + 1);
        return frame.AddNear(block, plot.X(point.Size), frame.Y(point.Rate.Number!.Value) - Large / 2 - block.Height / 2, MostDistance);
    }

    private void Remark(string what, IEnumerable<ControlPoint> points, Func<ControlPoint, string>? why = null)
    {
        var names = points.Select(point => point.Name + why?.Invoke(point)).ToArray();
        if (names.Length > 0)
            frame.Remark($"{what}（{names.Length}）：{string.Join("、", names)}");
    }
}
