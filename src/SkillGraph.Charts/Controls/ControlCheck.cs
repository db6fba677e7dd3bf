namespace SkillGraph.Charts.Controls;

/// <summary>What a control chart must be before any of it is drawn.</summary>
internal static class ControlCheck
{
    private const int MostPoints = 5000;
    private const int MostLimits = 4;

    public static void Check(ControlChart chart)
    {
        if (chart.Points.Count > MostPoints)
            throw new ChartException("TOO_MANY_ROWS", $"A chart of {chart.Points.Count} dots; expected at most {MostPoints}.");
        if (chart.Limits.Count > MostLimits)
            throw new ChartException("TOO_MANY_SERIES", $"A chart of {chart.Limits.Count} limits; expected at most {MostLimits}.");
        if (!(chart.Whole > 0) || !double.IsFinite(chart.Whole))
            throw new ChartException("INVALID_VALUE", $"The whole is {chart.Whole}; expected more than 0.");
        if (!IsRate(chart, chart.Average.Value))
            throw new ChartException("INVALID_VALUE", $"The average is {chart.Average.Value}; expected 0 to {chart.Whole}.");
        if (chart.Limits.FirstOrDefault(limit => !(limit.Deviations > 0) || !double.IsFinite(limit.Deviations)) is { } wrong)
            throw new ChartException("INVALID_VALUE", $"The limit '{wrong.Label}' is at {wrong.Deviations} deviations; expected more than 0.");
        foreach (var point in chart.Points)
            Check(chart, point);
    }

    private static void Check(ControlChart chart, ControlPoint point)
    {
        if (!(point.Size > 0) || !double.IsFinite(point.Size))
            throw new ChartException("INVALID_VALUE", $"'{point.Name}' has {point.Size} cases; expected more than 0.");
        if (point.Rate.Number is { } rate && !IsRate(chart, rate))
            throw new ChartException("INVALID_VALUE", $"'{point.Name}' has the rate {rate}; expected 0 to {chart.Whole}.");
    }

    private static bool IsRate(ControlChart chart, double rate) => rate >= 0 && rate <= chart.Whole;
}
