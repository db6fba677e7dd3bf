using System.Globalization;

namespace SkillGraph.Charts.Layout;

/// <summary>Numbers of an axis as Chinese readers count: 1000, 1 万, 10 万, 1 亿.</summary>
internal static class TickLabel
{
    private static readonly (double Unit, string Name)[] Units = [(1e12, " 万亿"), (1e8, " 亿"), (1e4, " 万"), (1, "")];

    /// <param name="value">The number.</param>
    /// <param name="step">The distance of ticks: what is smaller than a thousandth of it is rounding noise.</param>
    public static string Of(double value, double step)
    {
        if (Math.Abs(value) < step / 1000)
            return "0";
        var (unit, name) = Units.FirstOrDefault(u => Math.Abs(value) >= u.Unit * 0.999999, Units[^1]);
        return ((decimal)(value / unit)).ToString("0.##########", CultureInfo.InvariantCulture) + name;
    }
}
