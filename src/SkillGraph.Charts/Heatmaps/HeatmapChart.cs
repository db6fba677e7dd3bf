using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>A table whose cells are the deeper the larger their value is (热力图).</summary>
public sealed record HeatmapChart : ChartDescription
{
    /// <summary>Names of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows, the first at the top.</summary>
    public required IReadOnlyList<HeatmapRow> Rows { get; init; }

    /// <summary>The value from which colours diverge, such as 0 for growth; without one they deepen from the least value to the greatest.</summary>
    public double? Middle { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new([CategoryTitle ?? "", .. Columns], [.. Rows.Select(row => new ChartTableRow(row.Name, row.Values))]);

    internal override void Place(Frame frame) => throw new NotSupportedException();
}
