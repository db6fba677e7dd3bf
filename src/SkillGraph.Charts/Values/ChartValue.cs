namespace SkillGraph.Charts;

/// <summary>A number and how the caller shows it. Rounding, units and disclosure control have happened before.</summary>
/// <param name="Number">Its size on the chart; null where there is none.</param>
/// <param name="Text">What is written for it: 「1,234 人」, 「已隐去」, 「—」.</param>
/// <param name="State">What the reader has to know about it; without a number it counts as missing unless it is suppressed.</param>
public sealed record ChartValue(double? Number, string Text, ValueState State = ValueState.NORMAL)
{
    /// <summary>A place that nothing is expected at: neither drawn nor marked.</summary>
    public static ChartValue None { get; } = new(null, "");

    private readonly double? _number = Number;
    private readonly ValueState _state = Checked(Number, State, Text);

    /// <summary>Its size on the chart; null where there is none.</summary>
    public double? Number
    {
        get => _number;
        init => (_number, _state) = (value, Checked(value, _state, Text));
    }

    /// <summary>What the reader has to know about it.</summary>
    public ValueState State
    {
        get => _state;
        init => _state = Checked(_number, value, Text);
    }

    private static ValueState Checked(double? number, ValueState state, string text) => (number, state) switch
    {
        (null, not ValueState.SUPPRESSED) => ValueState.MISSING,
        (not null, ValueState.SUPPRESSED) =>
            throw new ChartException("INVALID_VALUE", $"The suppressed value '{text}' came with its number; expected none, so that no chart can show it."),
        (not null, ValueState.MISSING) => ValueState.NORMAL,
        _ => state,
    };
}
