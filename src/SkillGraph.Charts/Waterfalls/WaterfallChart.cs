using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>How changes lead from one level to another (瀑布图).</summary>
public sealed record WaterfallChart : ChartDescription
{
    /// <summary>The steps from left to right.</summary>
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table =>
        new([CategoryTitle ?? "", ValueTitle ?? ""], [.. Steps.Select(step => new ChartTableRow(step.Name, [step.Value]))]);

    internal override void Place(Frame frame) => throw new NotSupportedException();
}
