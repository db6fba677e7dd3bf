using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Stages that fewer and fewer reach (漏斗图).</summary>
public sealed record FunnelChart : ChartDescription
{
    /// <summary>The stages, the first at the top.</summary>
    public required IReadOnlyList<FunnelStage> Stages { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [CategoryTitle ?? "", ValueTitle ?? "数量 Count", "通过率 Passed"],
        [.. Stages.Select(stage => new ChartTableRow(stage.Name, [stage.Value, new(null, stage.Passed ?? "")]))]);

    internal override void Place(Frame frame) => throw new NotSupportedException();
}
