using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Rankings;

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
    public override ChartTable Table => HasBefore
        ? new([CategoryTitle ?? "", ValueTitle ?? "", RankingDots.Before], [.. Rows.Select(row => new ChartTableRow(row.Name, [row.Value, row.Before ?? ChartValue.None]))])
        : new([CategoryTitle ?? "", ValueTitle ?? ""], [.. Rows.Select(row => new ChartTableRow(row.Name, [row.Value]))]);

    internal TargetLine? Reference => Target ?? Average;

    internal bool HasBefore => Rows.Any(row => row.Before?.Number is not null);

    internal override void Place(Frame frame)
    {
        ChartLegend.Place(frame, RankingDots.Legend(this));
        var axis = ValueAxis.Linear([.. Numbers()]);
        var rows = new LyingBars(frame, this, axis, RankingDots.Rows(this, axis), [.. Targets()]);
        new RankingDots(frame, axis, this).Draw(rows);
    }

    private IEnumerable<DrawnTarget> Targets()
    {
        if (Target is not null)
            yield return new(Target, ChartColors.Target);
        if (Average is not null)
            yield return new(Average, ChartColors.Muted, Dashed: true);
    }

    private IEnumerable<double> Numbers() => Rows.SelectMany(row => new[] { row.Value.Number, row.Before?.Number, Target?.Value, Average?.Value }).OfType<double>();
}
