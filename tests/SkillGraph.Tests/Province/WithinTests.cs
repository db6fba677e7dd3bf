using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>What lies within a code, by its digits, is what lies below it.</summary>
public sealed class WithinTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Within_a_region_lies_what_has_it_above(TestProvider provider)
    {
        var reference = province[provider].Services.GetRequiredService<ReferenceLookup>();
        await using var db = province[provider].Open();
        foreach (var code in await db.Regions.Select(region => region.Code).ToListAsync())
            Assert.Equal(reference.Within(code).Order(), await CodesAsync(provider, "regions", code));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Within_an_occupation_lies_what_continues_its_code(TestProvider provider)
    {
        await using var db = province[provider].Open();
        var all = await db.Occupations.Select(occupation => occupation.Code).ToListAsync();
        foreach (var code in all.SelectMany(code => new[] { code, code[..7], code[..4], code[..1], code[..3] }).Distinct())
            Assert.Equal(all.Where(other => other == code || other.StartsWith($"{code}-", StringComparison.Ordinal)).Order(), await CodesAsync(provider, "occupations", code));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("51")]
    [InlineData("51000")]
    [InlineData("5100000")]
    [InlineData("000000", "000000")]
    [InlineData("四川省")]
    public async Task What_is_no_code_of_a_region_holds_nothing(string code, params string[] codes) =>
        Assert.Equal(codes, await CodesAsync(TestProvider.Sqlite, "regions", code));

    private async Task<IEnumerable<string>> CodesAsync(TestProvider provider, string list, string within) =>
        (await province[provider].AskAsync($"{{ {list}(first: 200, where: {{ within: \"{within}\" }}) {{ nodes {{ code }} }} }}"))
            .GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("code").GetString()!).Order();
}
