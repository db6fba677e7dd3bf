using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

public sealed class LevelDistributionTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    public static TheoryData<TestProvider, string> Days
    {
        get
        {
            var days = new TheoryData<TestProvider, string>();
            foreach (var provider in Enum.GetValues<TestProvider>())
                foreach (var day in new[] { "2018-12-31", "2021-05-17", "2025-06-30", "2025-12-31" })
                    days.Add(provider, day);
            return days;
        }
    }

    [Theory, MemberData(nameof(Days))]
    public async Task It_equals_a_hand_written_group_by_on_the_record_store(TestProvider provider, string day)
    {
        var hub = province[provider];
        var answer = await hub.AskAsync($$"""{ levelDistribution(asOf: "{{day}}") { levels { rank holders { value } certificates { value } } } }""");
        await using var db = hub.Open();
        var holders = await Counted(db, $"""
            SELECT level_rank AS "Rank", count(*) AS "Number" FROM (
                SELECT worker_id, max(level_rank) AS level_rank FROM certificates
                WHERE level_rank IS NOT NULL AND issued_on <= '{day}' AND (ended_on IS NULL OR ended_on > '{day}') AND deleted_in_version IS NULL
                GROUP BY worker_id) AS highest
            GROUP BY level_rank
            """);
        var certificates = await Counted(db, $"""
            SELECT level_rank AS "Rank", count(*) AS "Number" FROM certificates
            WHERE level_rank IS NOT NULL AND issued_on <= '{day}' AND (ended_on IS NULL OR ended_on > '{day}') AND deleted_in_version IS NULL
            GROUP BY level_rank
            """);

        foreach (var level in answer.GetProperty("levelDistribution").GetProperty("levels").EnumerateArray())
        {
            var rank = level.GetProperty("rank").GetInt32();
            Assert.Equal(holders.GetValueOrDefault(rank), Value(level, "holders"));
            Assert.Equal(certificates.GetValueOrDefault(rank), Value(level, "certificates"));
        }
        Assert.Equal(day == "2018-12-31", holders.Count == 0);
    }

    [Fact]
    public async Task Cities_add_up_to_the_province()
    {
        var distribution = (await province[TestProvider.Sqlite].AskAsync(
            "{ levelDistribution { holders { value } highSkilled { value } regions { holders { value } highSkilled { value } } } }")).GetProperty("levelDistribution");

        var cities = distribution.GetProperty("regions").EnumerateArray().ToList();
        Assert.Equal(21, cities.Count);
        Assert.Equal(Value(distribution, "holders"), cities.Sum(city => Value(city, "holders")));
        Assert.Equal(Value(distribution, "highSkilled"), cities.Sum(city => Value(city, "highSkilled")));
    }

    [Fact]
    public async Task Callers_without_the_privilege_get_no_small_count_and_no_exact_one()
    {
        var distribution = (await province[TestProvider.Sqlite].AskAsync(
            "{ levelDistribution { regions { levels { holders { value status } } } } }", Caller.Anonymous)).GetProperty("levelDistribution");

        var values = distribution.GetProperty("regions").EnumerateArray()
            .SelectMany(city => city.GetProperty("levels").EnumerateArray()).Select(level => level.GetProperty("holders")).ToList();
        var suppressed = values.Where(value => value.GetProperty("status").GetString() == "SUPPRESSED").ToList();
        Assert.NotEmpty(suppressed);
        Assert.All(suppressed, value => Assert.Equal(JsonValueKind.Null, value.GetProperty("value").ValueKind));
        Assert.All(values.Except(suppressed), value => Assert.Equal(0, value.GetProperty("value").GetDouble() % 5));
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("500000")]
    public async Task What_the_hub_does_not_hold_is_missing_and_not_zero(string region)
    {
        var distribution = (await province[TestProvider.Sqlite].AskAsync(
            $$"""{ levelDistribution(region: "{{region}}") { holders { value status } } }""")).GetProperty("levelDistribution");

        Assert.Equal("""{"value":null,"status":"MISSING"}""", distribution.GetProperty("holders").GetRawText());
    }

    [Fact]
    public async Task An_unknown_region_is_a_clean_error() =>
        Assert.Equal("UNKNOWN_REGION", await province[TestProvider.Sqlite].ErrorAsync("""{ levelDistribution(region: "519999") { asOf } }"""));

    private static double Value(JsonElement of, string field) => of.GetProperty(field).GetProperty("value").GetDouble();

    private static async Task<Dictionary<int, long>> Counted(SkillGraphDb db, string sql) =>
        await db.Database.SqlQueryRaw<Group>(sql).ToDictionaryAsync(group => group.Rank, group => group.Number);

    private sealed record Group(int Rank, long Number);
}
