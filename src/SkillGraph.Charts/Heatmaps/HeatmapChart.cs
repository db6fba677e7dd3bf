using SkillGraph.Charts.Heatmaps;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>A table whose cells are the deeper the larger their value is (热力图).</summary>
public sealed record HeatmapChart : ChartDescription
{
    private const int MostColumns = 60;
    private const int MostCells = 5000;

    /// <summary>Names of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows, the first at the top.</summary>
    public required IReadOnlyList<HeatmapRow> Rows { get; init; }

    /// <summary>The value from which colours diverge, such as 0 for growth; without one they deepen from the least value to the greatest.</summary>
    public double? Middle { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new([CategoryTitle ?? "", .. Columns], [.. Rows.Select(row => new ChartTableRow(row.Name, row.Values))]);

    internal override void Place(Frame frame)
    {
        Check();
        var scale = HeatScale.Of(this, frame.Palette);
        ChartLegend.Place(frame, scale.Legend(this));
        new HeatmapLayout(frame, this, scale).Place();
    }

    private void Check()
    {
        if (Columns.Count is 0 or > MostColumns)
            throw new ChartException("TOO_MANY_SERIES", $"A heatmap of {Columns.Count} columns; expected 1 to {MostColumns}.");
        if (Rows.Count * Columns.Count > MostCells)
            throw new ChartException("TOO_MANY_ROWS", $"A heatmap of {Rows.Count} × {Columns.Count} cells; expected at most {MostCells}.");
        foreach (var row in Rows)
            if (row.Values.Count != Columns.Count)
                throw new ChartException("INVALID_SHAPE", $"'{row.Name}' has {row.Values.Count} values; expected one for each of {Columns.Count} columns.");
    }
}
