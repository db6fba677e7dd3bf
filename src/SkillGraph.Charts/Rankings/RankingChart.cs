using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Who stands where against a target or an average (排名图): a dot for each, with its distance from the line.</summary>
public sealed record RankingChart : ChartDescription
{
    /// <summary>Those compared, the first at the top; neighbours of equal value share a place.</summary>
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    /// <summary>The line to be reached: dots that miss it ask for attention.</summary>
    public TargetLine? Target { get; init; }

    /// <summary>The average of all, which dots are compared with where there is no target.</summary>
    public TargetLine? Average { get; init; }

    /// <summary>Whether the line is to be stayed under.</summary>
    public bool LowerIsBetter { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => Rows.Any(row => row.Before is not null)
        ? new([CategoryTitle ?? "", ValueTitle ?? "", "此前 Before"], [.. Rows.Select(row => new ChartTableRow(row.Name, [row.Value, row.Before ?? ChartValue.None]))])
        : new([CategoryTitle ?? "", ValueTitle ?? ""], [.. Rows.Select(row => new ChartTableRow(row.Name, [row.Value]))]);

    internal override void Place(Frame frame) => throw new NotSupportedException();
}
