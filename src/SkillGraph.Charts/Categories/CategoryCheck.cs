namespace SkillGraph.Charts.Categories;

/// <summary>What a category chart must be before any of it is drawn.</summary>
internal static class CategoryCheck
{
    private const int MostSeries = 12;

    public static void Check(CategoryChart chart)
    {
        if (chart.Series.Count is 0 or > MostSeries)
            throw new ChartException("TOO_MANY_SERIES", $"A chart of {chart.Series.Count} series; expected 1 to {MostSeries}.");
        if (chart.Logarithmic && chart.Arrangement != Arrangement.GROUPED)
            throw new ChartException("INVALID_SHAPE", $"{chart.Arrangement} bars on a logarithmic axis; expected GROUPED, because lengths of powers do not add up.");
        foreach (var category in chart.Categories)
            Check(chart, category);
    }

    private static void Check(CategoryChart chart, Category category)
    {
        if (category.Values.Count != chart.Series.Count)
            throw new ChartException(
                "INVALID_SHAPE", $"'{category.Name}' has {category.Values.Count} values; expected one for each of {chart.Series.Count} series.");
        if (category.Values.FirstOrDefault(value => value.Number < 0)?.Number is not { } negative)
            return;
        if (chart.Logarithmic)
            throw new ChartException("INVALID_VALUE", $"{negative} cannot be drawn on a logarithmic axis; expected 0 or more.");
        if (chart.Arrangement != Arrangement.GROUPED)
            throw new ChartException("INVALID_VALUE", $"'{category.Name}' has the part {negative}; expected 0 or more.");
    }
}
