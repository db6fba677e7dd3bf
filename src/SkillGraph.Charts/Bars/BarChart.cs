using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Horizontal bars, from top to bottom as given, each with its value written at its end.</summary>
public sealed record BarChart : ChartDescription
{
    /// <summary>The bars, the first at the top.</summary>
    public required IReadOnlyList<ChartBar> Bars { get; init; }

    /// <summary>Lengths by powers of ten, for values of very different size; say so in the subtitle.</summary>
    public bool Logarithmic { get; init; }

    internal override void Place(Frame frame)
    {
        var values = Bars.Where(bar => bar.Value is not null).Select(bar => bar.Value!.Value).ToArray();
        if (Logarithmic && values.Any(value => value < 0))
            throw new ChartException("INVALID_VALUE", $"{values.Min()} cannot be drawn on a logarithmic axis; expected 0 or more.");
        var axis = Logarithmic ? ValueAxis.Logarithmic(values) : ValueAxis.Bars(values);
        var rows = new BarRows(frame, axis, this, [.. Bars.Select(bar => new BarRow(bar.Category, bar.Value, bar.Label, bar.Emphasis))]);
        for (var i = 0; i < Bars.Count; i++)
        {
            var color = Bars[i].Color ?? HouseStyle.Spread(HouseStyle.Ramp, Bars.Count - 1 - i, Bars.Count);
            if (Bars[i].Value is { } value)
                rows.Draw(i, axis.Position(0), axis.Position(value), color);
        }
    }
}
