namespace SkillGraph.Charts;

/// <summary>A number and how the caller shows it. Rounding, units and disclosure control have happened before.</summary>
/// <param name="Number">Its size on the chart; null where there is none.</param>
/// <param name="Text">What is written for it: 「1,234 人」, 「已隐去」, 「—」.</param>
/// <param name="State">What the reader has to know about it; without a number it counts as missing unless it is suppressed.</param>
public sealed record ChartValue(double? Number, string Text, ValueState State = ValueState.NORMAL)
{
    /// <summary>A place that nothing is expected at: neither drawn nor marked.</summary>
    public static ChartValue None { get; } = new(null, "");

    /// <summary>Its size on the chart; null where there is none.</summary>
    public double? Number { get; init; } = State == ValueState.SUPPRESSED && Number is not null
        ? throw new ChartException("INVALID_VALUE", $"The suppressed value '{Text}' came with its number; expected none, so that no chart can show it.")
        : Number;

    /// <summary>What the reader has to know about it.</summary>
    public ValueState State { get; init; } = Number is null && State != ValueState.SUPPRESSED ? ValueState.MISSING : State;
}
