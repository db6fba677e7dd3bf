using SkillGraph.Agencies;

namespace SkillGraph.Tests.Agencies;

public sealed class CreditCodeTests
{
    [Fact]
    public void A_code_checks_out_by_its_last_character()
    {
        Assert.True(CreditCode.TryParse("91519999ma0000001t", out var code, out _));
        Assert.Equal(("91519999MA0000001T", true), (code.Text, code.ChecksOut));
    }

    /// <summary>Codes that were really given out; the standard computes other check characters.</summary>
    [Theory]
    [InlineData("91350100M0001TGQXM", '1')]
    [InlineData("91350211M0000XUF46", 'R')]
    [InlineData("91350203M0001FUE2P", 'J')]
    public void An_early_code_that_does_not_check_out_is_read_all_the_same(string text, char expected)
    {
        Assert.True(CreditCode.TryParse(text, out var code, out _));
        Assert.False(code.ChecksOut);
        Assert.Equal(expected, code.ExpectedCheckCharacter);
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData("91519999MA000001T", "17")]
    [InlineData("91519999MAO000001T", "position 11 is 'O'")]
    [InlineData("91519999MA000000１T", "position 17 is '１'")]
    public void Another_shape_is_refused_with_its_reason(string text, string reason)
    {
        Assert.False(CreditCode.TryParse(text, out _, out var problem));
        Assert.Equal("BAD_CREDIT_CODE", problem.Code);
        Assert.Contains(reason, problem.English);
    }
}
