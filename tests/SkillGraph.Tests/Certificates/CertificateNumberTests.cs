using SkillGraph.Certificates;

namespace SkillGraph.Tests.Certificates;

public sealed class CertificateNumberTests
{
    [Fact]
    public void A_number_tells_its_agency_year_and_level()
    {
        Assert.True(CertificateNumber.TryParse(" s000051900001253000001 ", out var number, out _));

        Assert.Equal("S000051900001253000001", number.Text);
        Assert.Equal(('S', "S000051900001", "51", 25, '3'), (number.Category, number.FilingNumber, number.ProvinceCode, number.YearOfCentury, number.LevelCode));
    }

    [Theory]
    [InlineData("Y00005190000125300001", "22", "21")]
    [InlineData("Y0000519000012530000012", "22", "23")]
    [InlineData("", "22", "0")]
    [InlineData("Z000051900001253000001", "Z", "Y or S")]
    [InlineData("Y00005190000A253000001", "00005190000A25", "digits")]
    [InlineData("Y00005190000１253000001", "00005190000１25", "digits")]
    [InlineData("Y000051900001256000001", "6", "X 5 4 3 2 1 T S")]
    [InlineData("Y00005190000125300000X", "00000X", "digits")]
    public void A_wrong_number_is_told_what_stands_where_and_what_belongs_there(string text, string found, string expected)
    {
        Assert.False(CertificateNumber.TryParse(text, out _, out var problem));

        Assert.Equal("BAD_CERTIFICATE_NUMBER", problem.Code);
        Assert.Contains(found, problem.Chinese);
        Assert.Contains(found, problem.English);
        Assert.Contains(expected, problem.English);
    }

    [Theory]
    [InlineData("X"), InlineData("5"), InlineData("4"), InlineData("3"), InlineData("2"), InlineData("1"), InlineData("T"), InlineData("S")]
    public void Every_level_has_its_code(string level) => Assert.True(CertificateNumber.TryParse($"Y00005190000125{level}000001", out _, out _));
}
