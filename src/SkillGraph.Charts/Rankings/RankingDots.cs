using SkiaSharp;
using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts.Rankings;

/// <summary>The dots of a ranking: each at the end of a stem from the line that it is compared with.</summary>
internal sealed class RankingDots(Frame frame, ValueAxis axis, RankingChart chart)
{
    public const string Before = "此前 Before";
    private const float DotSize = 12;

    public static List<LegendEntry> Legend(RankingChart chart)
    {
        var (reached, missed) = chart.Target is not null ? ("达到目标 On target", "未达目标 Missed") : ("优于平均 Better than average", "不及平均 Worse");
        List<LegendEntry> entries = chart.Reference is null ? [] : [LegendEntry.Dot(reached, ChartColors.Actual), LegendEntry.Dot(missed, ChartColors.Forecast)];
        if (chart.HasBefore)
            entries.Add(new(Before, 8, (pen, at) => Mark(pen, new(at.X + 4, at.Y))));
        if (chart.Rows.Any(row => row.Value.State == ValueState.PROVISIONAL))
            entries.Add(LegendEntry.ProvisionalDot);
        return entries;
    }

    /// <summary>Values stand in a column at the right, where no stem crosses them.</summary>
    public static IReadOnlyList<BarRow> Rows(RankingChart chart, ValueAxis axis)
    {
        var rows = new List<BarRow>();
        var place = 0;
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            var (row, value) = (chart.Rows[i], chart.Rows[i].Value);
            place = i > 0 && value.Number == chart.Rows[i - 1].Value.Number ? place : i + 1;
            rows.Add(new(row.Name, [new([], axis.Max, value.Text, Beyond: DotSize / 2, Muted: value.Number is null)], value.Number is null ? "–" : $"{place}"));
        }
        return rows;
    }

    public void Draw(LyingBars bars)
    {
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            var y = frame.Y(bars.Position(i));
            var (before, value) = (chart.Rows[i].Before?.Number, chart.Rows[i].Value);
            if (value.State == ValueState.SUPPRESSED)
                bars.DrawStub(i, 0, new([], null, ""));
            if (before is { } earlier)
                frame.Shapes.Add(pen => Mark(pen, new(frame.X(earlier), y)));
            if (value.Number is { } number)
                frame.Shapes.Add(pen => Draw(pen, new(frame.X(number), y), value));
        }
    }

    private void Draw(Pen pen, SKPoint at, ChartValue value)
    {
        var color = Misses(value.Number!.Value) ? ChartColors.Forecast : ChartColors.Actual;
        var stem = chart.Reference is { } line ? frame.X(axis.Position(line.Value)) : frame.Data.Left;
        pen.Line(new(stem, at.Y), at, color, 2);
        if (value.State == ValueState.PROVISIONAL)
            pen.Ring(at, color, DotSize);
        else
            pen.Dot(at, color, DotSize);
    }

    private static void Mark(Pen pen, SKPoint at) => pen.Line(new(at.X, at.Y - DotSize / 2), new(at.X, at.Y + DotSize / 2), ChartColors.Muted, 2.5f);

    private bool Misses(double value) => chart.Reference is { } line && (chart.LowerIsBetter ? value > line.Value : value < line.Value);
}
