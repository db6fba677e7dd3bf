using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Waterfalls;

namespace SkillGraph.Charts;

/// <summary>How changes lead from one level to another (瀑布图).</summary>
public sealed record WaterfallChart : ChartDescription
{
    /// <summary>The steps from left to right.</summary>
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new([CategoryTitle ?? "", ValueTitle ?? ""], [.. Steps.Select(step => new ChartTableRow(step.Name, [step.Value]))]);

    internal override void Place(Frame frame)
    {
        var drops = Drop.Of(Steps);
        ChartLegend.Place(frame, Legend());
        var rows = drops.Select(drop => drop.Row()).ToArray();
        var axis = ValueAxis.Bars(drops.SelectMany(drop => new[] { drop.From, drop.To }));
        if (UprightBars.TryPlace(frame, this, axis, rows, []) is { } columns)
        {
            columns.Draw();
            Connect(frame, columns, drops);
        }
        else
            new LyingBars(frame, this, axis, rows, []).Draw();
    }

    private List<LegendEntry> Legend()
    {
        List<LegendEntry> entries =
        [
            LegendEntry.Square("增加 Increase", ChartColors.Actual), LegendEntry.Square("减少 Decrease", ChartColors.Forecast), LegendEntry.Square("总量 Level", HouseStyle.Total),
        ];
        if (Steps.Any(step => step.Value.State == ValueState.PROVISIONAL))
            entries.Add(LegendEntry.Provisional);
        return entries;
    }

    /// <summary>A thin line from each level to the column that begins there.</summary>
    private static void Connect(Frame frame, UprightBars columns, IReadOnlyList<Drop> drops)
    {
        for (var i = 0; i + 1 < drops.Count; i++)
        {
            var y = frame.Y(drops[i].To);
            var (from, to) = (frame.X(i + columns.HalfThickness), frame.X(i + 1 - columns.HalfThickness));
            frame.Shapes.Add(pen => pen.Line(new(from, y), new(to, y), HouseStyle.AxisLine, 1));
        }
    }
}
