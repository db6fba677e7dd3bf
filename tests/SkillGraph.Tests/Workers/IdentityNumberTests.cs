using SkillGraph.Workers;

namespace SkillGraph.Tests.Workers;

public sealed class IdentityNumberTests
{
    /// <summary>The specimen of GB 11643.</summary>
    private const string Specimen = "34052419800101001X";

    [Fact]
    public void The_specimen_of_the_standard_tells_birth_and_sex()
    {
        Assert.True(IdentityNumber.TryParse(Specimen.ToLowerInvariant(), out var number, out _));
        Assert.Equal((Specimen, 1980, Sex.Male), (number.Text, number.BirthYear, number.Sex));
    }

    [Theory]
    [InlineData("34052419800101002X", "check character")]
    [InlineData("340524198001010010", "check character")]
    [InlineData("34052419800101001", "expected 18 characters, found 17")]
    [InlineData("3405241980010100100", "expected 18 characters, found 19")]
    [InlineData("340524800101001", "expected 18 characters, found 15")]
    [InlineData("34052419801301001X", "date of birth")]
    [InlineData("34052419800230001X", "date of birth")]
    [InlineData("3405241980O101001X", "digits")]
    [InlineData("34052419800101001Ⅹ", "check character")]
    [InlineData("", "found 0")]
    public void A_wrong_number_is_told_why_and_never_repeated(string text, string reason)
    {
        Assert.False(IdentityNumber.TryParse(text, out _, out var problem));

        Assert.Equal("BAD_IDENTITY_NUMBER", problem.Code);
        Assert.Contains(reason, problem.English);
        for (var start = 0; start + 6 <= text.Length; start++)
            Assert.DoesNotContain(text.Substring(start, 6), problem.ToString());
    }

    [Fact]
    public void A_number_that_is_shown_by_mistake_is_masked()
    {
        Assert.True(IdentityNumber.TryParse(Specimen, out var number, out _));
        Assert.Equal("3****************X", number.ToString());
    }
}
