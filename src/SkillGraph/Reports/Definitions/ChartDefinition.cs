using SkillGraph.Charts;

namespace SkillGraph.Reports.Definitions;

/// <summary>A chart.</summary>
internal sealed record ChartDefinition(string Name, string Kind, TextTemplate Title, RowsDefinition Rows, IReadOnlyList<ChartY> Y) : SectionDefinition
{
    /// <summary>What the rows are; null where each value is one (stages, steps).</summary>
    public RowValue? X { get; init; }

    /// <summary>The field whose values become series; null where each value of y is one.</summary>
    public RowValue? Series { get; init; }

    /// <summary>The field that series stand in the order of.</summary>
    public AnswerField? SeriesOrder { get; init; }

    public TextTemplate? Subtitle { get; init; }

    public TextTemplate? Note { get; init; }

    public Arrangement Stack { get; init; } = Arrangement.GROUPED;

    public bool IsLogarithmic { get; init; }

    /// <summary>Whether the rows are the steps of an order.</summary>
    public bool IsRanked { get; init; }

    public bool LowerIsBetter { get; init; }

    public ChartLine? Target { get; init; }

    public ChartLine? Average { get; init; }

    /// <summary>Written after each value, for instance a share.</summary>
    public RowValue? Emphasis { get; init; }

    /// <summary>Written at the end of stacked bars.</summary>
    public RowValue? Total { get; init; }

    /// <summary>Of rankings: the value before.</summary>
    public RowValue? Before { get; init; }

    /// <summary>Of rates: how many cases they are of.</summary>
    public RowValue? Size { get; init; }

    /// <summary>The value whose last number the forecast begins after, by its place among y, and what the time from there on is called.</summary>
    public (int From, Words Label)? Forecast { get; init; }

    /// <summary>Of heatmaps: the value that colours diverge from.</summary>
    public double? Middle { get; init; }
}
