using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Pyramids;

namespace SkillGraph.Charts;

/// <summary>Two sides of the same groups, back to back (人口金字塔).</summary>
public sealed record PyramidChart : ChartDescription
{
    private const int MostRows = 100;

    /// <summary>The side at the left.</summary>
    public required ChartSeries Left { get; init; }

    /// <summary>The side at the right.</summary>
    public required ChartSeries Right { get; init; }

    /// <summary>The groups, the first at the top.</summary>
    public required IReadOnlyList<PyramidRow> Rows { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new([CategoryTitle ?? "", Left.Name, Right.Name], [.. Rows.Select(row => new ChartTableRow(row.Name, [row.Left, row.Right]))]);

    internal override void Place(Frame frame)
    {
        if (Rows.Count > MostRows)
            throw new ChartException("TOO_MANY_ROWS", $"A pyramid of {Rows.Count} groups; expected at most {MostRows}.");
        foreach (var row in Rows)
            foreach (var value in new[] { row.Left, row.Right })
                if (value.Number < 0)
                    throw new ChartException("INVALID_VALUE", $"'{row.Name}' has the value {value.Number}; expected 0 or more.");
        if (Rows.Any(row => row.Left.State == ValueState.PROVISIONAL || row.Right.State == ValueState.PROVISIONAL))
            ChartLegend.Place(frame, [LegendEntry.Provisional]);
        new PyramidLayout(frame, this).Draw();
    }
}
