using SkillGraph.Agencies;

namespace SkillGraph.Tests.Agencies;

public sealed class FilingNumberTests
{
    [Fact]
    public void A_number_tells_its_category()
    {
        Assert.True(FilingNumber.TryParse(" y000051900001 ", out var number, out _));
        Assert.Equal(("Y000051900001", 'Y'), (number.Text, number.Category));
    }

    [Theory]
    [InlineData(""), InlineData("51900001"), InlineData("X000051900001"), InlineData("Y00005190000"), InlineData("Y0000519000012"), InlineData("Y00005190000O")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(FilingNumber.TryParse(text, out _, out var problem));
        Assert.Equal("BAD_FILING_NUMBER", problem.Code);
        Assert.Contains(text, problem.Chinese);
    }
}
