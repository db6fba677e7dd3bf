namespace SkillGraph.Charts.Layout;

/// <summary>A linear or logarithmic axis with round ticks. On a logarithmic one coordinates are powers of ten.</summary>
internal sealed class ValueAxis
{
    private const double Largest = 1e15;
    private const double Smallest = 1e-100;
    private const int WantedSteps = 6;
    private static readonly int[] Factors = [1, 2, 5, 10];

    private readonly string _unit;

    private ValueAxis(bool logarithmic, double min, double step, int steps, string unit = "")
    {
        (IsLogarithmic, _unit) = (logarithmic, unit);
        Min = min;
        Max = min + step * steps;
        Step = step;
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(i => min + step * i).Select(at => new AxisTick(at, Label(at)))];
    }

    /// <summary>From 0 % to 100 %.</summary>
    public static ValueAxis Percent { get; } = new(false, 0, 20, 5, "%");

    public bool IsLogarithmic { get; }

    public double Min { get; }

    public double Max { get; }

    public double Step { get; }

    public IReadOnlyList<AxisTick> Ticks { get; }

    /// <summary>An axis from 0, or below it when values are, that ends on a tick.</summary>
    public static ValueAxis Bars(IEnumerable<double> values) => Linear([0, .. values]);

    /// <summary>An axis around the values, on ticks.</summary>
    public static ValueAxis Linear(IReadOnlyCollection<double> values)
    {
        var (low, high) = Extremes(values);
        if (high - low < Smallest)
            (low, high) = Math.Abs(low) < Smallest ? (0, 1) : (Math.Min(0, low), Math.Max(0, low));
        var raw = (high - low) / WantedSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * Factors.First(factor => factor * power >= raw * 0.999);
        var first = Math.Floor(low / step + 1e-9);
        return new(false, first * step, step, (int)(Math.Ceiling(high / step - 1e-9) - first));
    }

    /// <summary>Whole decades, beginning far enough below the least positive value for its bar to be seen: at most that value over <paramref name="room"/>.</summary>
    public static ValueAxis Logarithmic(IEnumerable<double> values, double room = 3)
    {
        var (low, high) = Extremes([.. values.Where(value => value > 0)]);
        if (high == 0)
            (low, high) = (1, 10);
        var first = Math.Floor(Math.Log10(low / room));
        return new(true, first, 1, (int)(Math.Ceiling(Math.Log10(high) - 1e-9) - first));
    }

    /// <summary>Where a value is; what a logarithmic axis cannot show (0 and below) is at its beginning.</summary>
    public double Position(double value) => !IsLogarithmic ? value : value > 0 ? Math.Log10(value) : Min;

    public double Fraction(double value) => (Position(value) - Min) / (Max - Min);

    /// <summary>Refuses what no axis can hold.</summary>
    /// <exception cref="ChartException">INVALID_VALUE</exception>
    public static void Check(IEnumerable<double> values)
    {
        foreach (var value in values)
            if (!double.IsFinite(value) || Math.Abs(value) > Largest)
                throw new ChartException("INVALID_VALUE", $"{value} cannot be drawn; expected a number between -10^15 and 10^15.");
    }

    private static (double Low, double High) Extremes(IReadOnlyCollection<double> values)
    {
        Check(values);
        return values.Count == 0 ? (0, 0) : (values.Min(), values.Max());
    }

    private string Label(double position) => IsLogarithmic ? TickLabel.Of(Math.Pow(10, position), Math.Pow(10, position)) : TickLabel.Of(position, Step) + _unit;
}
