using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

public sealed class VisibilityTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private static readonly Caller OfficialOfMianyang = new("official", new HashSet<string> { Privilege.Records }, Scope: "510700");

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_public_sees_no_record_of_a_person_on_any_path(TestProvider provider)
    {
        var data = await province[provider].AskAsync(
            """
            { workers { totalCount nodes { name } } certificates { totalCount nodes { number } } appointments { totalCount } batches { totalCount }
              agencies(first: 200, where: { certificates: { any: true } }) { totalCount nodes { certificates { totalCount } } }
              employers(first: 200, where: { workers: { some: { birthYear: { gt: 1900 } } } }) { totalCount } }
            """,
            Caller.Anonymous);

        Assert.Equal(
            """{"workers":{"totalCount":0,"nodes":[]},"certificates":{"totalCount":0,"nodes":[]},"appointments":{"totalCount":0},"batches":{"totalCount":0},"agencies":{"totalCount":0,"nodes":[]},"employers":{"totalCount":0}}""",
            data.GetRawText());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_official_sees_the_records_of_the_own_region_only(TestProvider provider)
    {
        var data = await province[provider].AskAsync(
            """{ all: workers { totalCount } elsewhere: workers(where: { region: { code: { neq: "510700" } } }) { totalCount } }""", OfficialOfMianyang);

        Assert.Equal(0, data.GetProperty("elsewhere").GetProperty("totalCount").GetInt64());
        Assert.True(data.GetProperty("all").GetProperty("totalCount").GetInt64() > 0);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Names_are_masked_and_cannot_be_searched(TestProvider provider)
    {
        var data = await province[provider].AskAsync("{ workers(first: 50) { nodes { name } } }");

        Assert.All(data.GetProperty("workers").GetProperty("nodes").EnumerateArray(), worker => Assert.Matches("^.\\*$", worker.GetProperty("name").GetString()));
        Assert.Equal("FORBIDDEN", await province[provider].ErrorAsync("""{ workers(where: { name: { startsWith: "王" } }) { totalCount } }"""));
        Assert.Equal("FORBIDDEN", await province[provider].ErrorAsync("""{ certificates(where: { worker: { name: { eq: "王演" } } }) { totalCount } }"""));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_is_not_published_reaches_only_those_who_may_read_it(TestProvider provider)
    {
        const string Query = "{ inspections { totalCount } unpublished: inspections(where: { publishedOn: { isNull: true } }) { totalCount } }";

        var analyst = await province[provider].AskAsync(Query);
        var anyone = await province[provider].AskAsync(Query, Caller.Anonymous);

        Assert.Equal(0, anyone.GetProperty("unpublished").GetProperty("totalCount").GetInt64());
        Assert.True(analyst.GetProperty("unpublished").GetProperty("totalCount").GetInt64() > 0);
        Assert.True(anyone.GetProperty("inspections").GetProperty("totalCount").GetInt64() > 0);
    }
}
