namespace SkillGraph.Reports.Definitions;

/// <summary>A value that a chart is drawn from.</summary>
/// <param name="Value">The value.</param>
internal sealed record ChartY(RowValue Value)
{
    /// <summary>Name of a colour, or <c>#rrggbb</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Of lines: whether it is dashed.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Of lines: the edges of the band around it.</summary>
    public (AnswerField Low, AnswerField High)? Band { get; init; }

    /// <summary>Of lines: the value whose last number it goes on from, by its place among y.</summary>
    public int? Follows { get; init; }

    /// <summary>Of steps: whether it is a level and no change.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Of steps: whether it takes away.</summary>
    public bool IsDecrease { get; init; }
}
