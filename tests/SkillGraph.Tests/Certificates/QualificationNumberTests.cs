using SkillGraph.Certificates;

namespace SkillGraph.Tests.Certificates;

public sealed class QualificationNumberTests
{
    [Theory]
    [InlineData("1822003006400123", "1822003006400123")]
    [InlineData("1234567890123", "0001234567890123")]
    public void Old_numbers_are_padded_to_sixteen_digits(string text, string expected)
    {
        Assert.True(QualificationNumber.TryParse(text, out var number, out _));
        Assert.Equal(expected, number.Text);
    }

    [Fact]
    public void A_number_tells_its_year_and_level()
    {
        Assert.True(QualificationNumber.TryParse("1822003006400123", out var number, out _));
        Assert.Equal((18, '4'), (number.YearOfCentury, number.LevelCode));
    }

    [Theory]
    [InlineData(""), InlineData("182200300640012"), InlineData("18220030064001234"), InlineData("18220030064O0123")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(QualificationNumber.TryParse(text, out _, out var problem));
        Assert.Equal("BAD_QUALIFICATION_NUMBER", problem.Code);
        Assert.Contains(text, problem.Chinese);
    }
}
