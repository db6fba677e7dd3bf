using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts.Heatmaps;

/// <summary>Which colour a value has.</summary>
internal sealed class HeatScale
{
    private const int LegendSteps = 7;
    private const float LegendStep = 16;
    private static readonly string[] Diverging = [ChartColors.Forecast, HouseStyle.Shade, ChartColors.Actual];
    private static readonly string[] Deepening = [.. ChartColors.Steps.Take(7)];

    private readonly ThemeColors _palette;
    private readonly string[] _ramp;
    private readonly double _low;
    private readonly double _high;

    private HeatScale(ThemeColors palette, string[] ramp, double low, double high) => (_palette, _ramp, _low, _high) = (palette, ramp, low, high);

    public static HeatScale Of(HeatmapChart chart, ThemeColors palette)
    {
        var values = Known(chart).Select(value => value.Number!.Value).ToArray();
        ValueAxis.Check(chart.Middle is { } m ? [.. values, m] : values);
        if (values.Length == 0)
            return new(palette, Deepening, 0, 1);
        if (chart.Middle is not { } middle)
            return new(palette, Deepening, values.Min(), values.Max());
        var reach = values.Max(value => Math.Abs(value - middle));
        return new(palette, Diverging, middle - reach, middle + reach);
    }

    public string Color(double value) => _palette.Between(_ramp, _high > _low ? (value - _low) / (_high - _low) : 0.5);

    /// <summary>The scale from the least value to the greatest, and the marks of values that are not normal.</summary>
    public List<LegendEntry> Legend(HeatmapChart chart)
    {
        var entries = new List<LegendEntry>();
        var known = Known(chart).OrderBy(value => value.Number).ToArray();
        if (known.Length > 0 && known[^1].Number > known[0].Number)
            entries.Add(Scale($"{known[0].Text} – {known[^1].Text}", known[0].Number!.Value, known[^1].Number!.Value));
        var states = chart.Rows.SelectMany(row => row.Values).Select(value => value.State).ToHashSet();
        if (states.Contains(ValueState.PROVISIONAL))
            entries.Add(LegendEntry.Provisional);
        if (states.Contains(ValueState.SUPPRESSED))
            entries.Add(LegendEntry.Withheld);
        return entries;
    }

    private LegendEntry Scale(string name, double least, double greatest) => new(name, LegendSteps * LegendStep, (pen, at) =>
    {
        for (var i = 0; i < LegendSteps; i++)
            pen.Box(new(at.X + i * LegendStep, at.Y - 6, at.X + (i + 1) * LegendStep, at.Y + 6), Color(least + (greatest - least) * i / (LegendSteps - 1)));
    });

    private static IEnumerable<ChartValue> Known(HeatmapChart chart) => chart.Rows.SelectMany(row => row.Values).Where(value => value.Number is not null);
}
