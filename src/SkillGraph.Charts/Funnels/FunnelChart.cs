using SkillGraph.Charts.Funnels;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Stages that fewer and fewer reach (漏斗图).</summary>
public sealed record FunnelChart : ChartDescription
{
    private const int MostStages = 30;

    /// <summary>The stages, the first at the top.</summary>
    public required IReadOnlyList<FunnelStage> Stages { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [CategoryTitle ?? "", ValueTitle ?? "数量 Count", "通过率 Passed"],
        [.. Stages.Select(stage => new ChartTableRow(stage.Name, [stage.Value, new(null, stage.Passed ?? "")]))]);

    internal override void Place(Frame frame)
    {
        if (Stages.Count > MostStages)
            throw new ChartException("TOO_MANY_ROWS", $"A funnel of {Stages.Count} stages; expected at most {MostStages}.");
        if (Stages.FirstOrDefault(stage => stage.Value.Number < 0) is { } negative)
            throw new ChartException("INVALID_VALUE", $"'{negative.Name}' has the value {negative.Value.Number}; expected 0 or more.");
        if (Stages.Any(stage => stage.Value.State == ValueState.PROVISIONAL))
            ChartLegend.Place(frame, [LegendEntry.Provisional]);
        FunnelLayout.Place(frame, this);
    }
}
