using SkillGraph.Charts.Bars;

namespace SkillGraph.Charts.Waterfalls;

/// <summary>A step with the levels that it leads from and to.</summary>
internal sealed record Drop(WaterfallStep Step, double From, double To)
{
    public static IReadOnlyList<Drop> Of(IReadOnlyList<WaterfallStep> steps)
    {
        var drops = new List<Drop>();
        var level = 0.0;
        foreach (var step in steps)
        {
            var from = step.IsTotal && step.Value.Number is not null ? 0 : level;
            level = from + (step.Value.Number ?? 0);
            drops.Add(new(step, from, level));
        }
        return drops;
    }

    public BarRow Row()
    {
        var color = Step.IsTotal ? HouseStyle.Total : To < From ? ChartColors.Forecast : ChartColors.Actual;
        BarPart[] parts = Step.Value.Number is null ? [] : [new(From, To, color, Step.Value.State)];
        return new(Step.Name, [new(parts, Math.Max(From, To), Step.Value.Text, Stub: Step.Value.State == ValueState.SUPPRESSED, Muted: Step.Value.Number is null)]);
    }
}
