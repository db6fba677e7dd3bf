using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Two sides of the same groups, back to back (人口金字塔).</summary>
public sealed record PyramidChart : ChartDescription
{
    /// <summary>The side at the left.</summary>
    public required ChartSeries Left { get; init; }

    /// <summary>The side at the right.</summary>
    public required ChartSeries Right { get; init; }

    /// <summary>The groups, the first at the top.</summary>
    public required IReadOnlyList<PyramidRow> Rows { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new([CategoryTitle ?? "", Left.Name, Right.Name], [.. Rows.Select(row => new ChartTableRow(row.Name, [row.Left, row.Right]))]);

    internal override void Place(Frame frame) => throw new NotSupportedException();
}
