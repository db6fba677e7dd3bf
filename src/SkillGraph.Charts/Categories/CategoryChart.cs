using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Categories;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Bars or columns of one or several series over categories (条形图, 柱形图): side by side, stacked, or as shares of the whole.</summary>
public sealed record CategoryChart : ChartDescription
{
    /// <summary>The series, in the order of the legend; stacked ones from the axis outwards.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>The categories, the first at the top or left.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }

    /// <summary>How the values of one category stand to each other.</summary>
    public Arrangement Arrangement { get; init; } = Arrangement.GROUPED;

    /// <summary>Upright; columns that have no room for their names and values lie down as bars.</summary>
    public bool Columns { get; init; }

    /// <summary>Lengths by powers of ten, for values of very different size, side by side only; say so in the subtitle.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>The categories of a single series are ordered ranks, the last the lowest, coloured in steps of one hue.</summary>
    public bool Ranked { get; init; }

    /// <summary>A line across the bars, if there is one.</summary>
    public TargetLine? Target { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new([CategoryTitle ?? "", .. Series.Select(series => series.Name)], [.. Categories.Select(category => new ChartTableRow(category.Name, category.Values))]);

    /// <summary>The colour of one value, by name or as <c>#rrggbb</c>.</summary>
    public string ColorOf(int category, int series) => CategoryBars.ColorOf(this, category, series);

    internal override void Place(Frame frame)
    {
        CategoryCheck.Check(this);
        CategoryLegend.Place(frame, this);
        var rows = CategoryBars.Of(this);
        var axis = Axis(rows);
        DrawnTarget[] targets = Target is null ? [] : [new(Target, ChartColors.Target)];
        if (Columns && UprightBars.TryPlace(frame, this, axis, rows, targets) is { } columns)
            columns.Draw();
        else
            new LyingBars(frame, this, axis, rows, targets).Draw();
    }

    private ValueAxis Axis(IReadOnlyList<BarRow> rows)
    {
        var ends = rows.SelectMany(row => row.Slots).SelectMany(slot => slot.Parts).Select(part => part.To);
        var values = Target is null ? ends : ends.Append(Target.Value);
        return Arrangement == Arrangement.FULL ? ValueAxis.Percent : Logarithmic ? ValueAxis.Logarithmic(values) : ValueAxis.Bars(values);
    }
}
