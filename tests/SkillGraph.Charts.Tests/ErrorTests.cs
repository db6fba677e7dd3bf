namespace SkillGraph.Charts.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("龘", "'龘' (U+9F98)")]
    [InlineData("😀", "'😀' (U+1F600)")]
    [InlineData("a\tb", "(U+0009)")]
    public void A_character_without_a_glyph_is_named(string title, string named)
    {
        var error = Fails("MISSING_GLYPH", Samples.Levels with { Title = title });
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains(title, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("孜羌彝攀砌邡珙筠犍荥邛崃阆蓬郫昇喆镕")]
    [InlineData("“新八级工”——〔2023〕15号（试行）；《》、…·％℃①Ⅲ≥±×→")]
    public void Characters_of_names_and_documents_have_glyphs(string title) => ChartRenderer.Svg(Samples.Levels with { Title = title });

    [Theory]
    [InlineData(double.NaN), InlineData(double.PositiveInfinity), InlineData(1e16)]
    public void A_number_that_cannot_be_drawn_is_named(double value) =>
        Fails("INVALID_VALUE", Samples.Levels with { Logarithmic = false, Categories = [new("甲", new ChartValue(value, "?"))] });

    [Fact]
    public void A_negative_number_has_no_place_on_a_logarithmic_axis_or_in_a_stack()
    {
        Fails("INVALID_VALUE", Samples.Levels with { Categories = [new("甲", new ChartValue(-1, "-1"))] });
        Fails("INVALID_VALUE", Samples.CitiesByLevel with { Categories = [new("甲", Values(1, 2, 3, -4, null))] });
    }

    [Fact]
    public void Values_must_match_series_and_periods()
    {
        Fails("INVALID_SHAPE", Samples.CitiesByLevel with { Categories = [new("甲", Values(1, 2))] });
        Fails("INVALID_SHAPE", Samples.Progress with { Periods = [] });
        Fails("INVALID_SHAPE", Samples.Progress with { Series = [new("甲", Values(1, 2))] });
        Fails("INVALID_SHAPE", Samples.Progress with { Forecast = new(20, "预测期") });
    }

    [Fact]
    public void Sizes_scales_colours_and_rows_have_limits()
    {
        Fails("INVALID_SIZE", Samples.Levels with { Width = 100 });
        Fails("INVALID_COLOR", Samples.Levels with { Categories = [new("甲", new ChartValue(1, "1")) { Color = "red" }] });
        Fails("TOO_MANY_ROWS", Samples.Levels with { Categories = [.. Enumerable.Range(1, 501).Select(i => new Category($"{i}", new ChartValue(i, $"{i}")))] });
        Assert.Equal("INVALID_SCALE", Assert.Throws<ChartException>(() => ChartRenderer.Png(Samples.Levels, 100)).Code);
    }

    private static ChartValue[] Values(params double?[] numbers) => [.. numbers.Select(number => new ChartValue(number, $"{number}"))];

    private static ChartException Fails(string code, ChartDescription chart)
    {
        var error = Assert.Throws<ChartException>(() => ChartRenderer.Svg(chart));
        Assert.Equal(code, error.Code);
        return error;
    }
}
