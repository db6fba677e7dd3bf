using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

public sealed class TargetProgressTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private TestHub Hub => province[TestProvider.Sqlite];

    [Fact]
    public async Task Coverage_is_measured_up_to_the_day_and_forecast_to_the_due_day()
    {
        var progress = await Progress("""indicator: CERTIFICATION_COVERAGE, asOf: "2025-06-30" """,
            "targetValue gap paceNeeded current { actual { value } numerator { value } denominator { value } parts { name numerator { value } } } series { day required } forecast { points { day low value high } }");

        var current = progress.GetProperty("current");
        var (covered, employers) = (Value(current, "numerator"), Value(current, "denominator"));
        Assert.Equal(100 * covered / employers, Value(current, "actual"), 9);
        Assert.Equal(["自主备案", "职工持证"], current.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("name").GetString()));
        Assert.All(current.GetProperty("parts").EnumerateArray(), part => Assert.InRange(Value(part, "numerator"), 1, covered));
        Assert.Equal(18, progress.GetProperty("series").GetArrayLength());
        Assert.Equal(["2025-09-30", "2025-12-31"], progress.GetProperty("forecast").GetProperty("points").EnumerateArray().Select(p => p.GetProperty("day").GetString()));
        Assert.Equal(progress.GetProperty("gap").GetDouble() / 2, progress.GetProperty("paceNeeded").GetDouble(), 9);
    }

    [Fact]
    public async Task The_required_path_begins_with_the_targets_time_and_ends_at_the_target()
    {
        var progress = await Progress("""indicator: CERTIFICATION_COVERAGE, asOf: "2025-12-31" """, "status series { day required } forecast { meanStep }");

        var series = progress.GetProperty("series").EnumerateArray().ToList();
        Assert.All(series.Where(p => string.CompareOrdinal(p.GetProperty("day").GetString(), "2023-12-18") < 0),
            p => Assert.Equal(JsonValueKind.Null, p.GetProperty("required").ValueKind));
        Assert.Equal(100, series[^1].GetProperty("required").GetDouble(), 9);
        Assert.Equal(JsonValueKind.Null, progress.GetProperty("forecast").ValueKind);
        Assert.Contains(progress.GetProperty("status").GetString(), new[] { "MET", "MISSED" });
    }

    [Fact]
    public async Task A_share_without_its_imported_denominator_is_missing()
    {
        var progress = await Progress("indicator: SKILLED_SHARE_OF_EMPLOYED", "status current { actual { status } numerator { status } denominator { status } }");

        Assert.Equal(
            """{"status":"UNKNOWN","current":{"actual":{"status":"MISSING"},"numerator":{"status":"NORMAL"},"denominator":{"status":"MISSING"}}}""",
            progress.GetRawText());
    }

    [Fact]
    public async Task Every_target_has_its_progress_for_its_region_and_each_city_on_any_day()
    {
        await using var db = Hub.Open();
        var cities = await db.Regions.Where(r => r.ParentCode == "510000").Select(r => r.Code).ToListAsync();
        foreach (var target in await db.Targets.AsNoTracking().ToListAsync())
            foreach (var region in target.RegionCode == "510000" ? cities.Take(3).Append("510000") : [target.RegionCode])
                foreach (var (day, grain) in new[] { ("2021-01-01", "MONTH"), ("2023-12-18", "YEAR"), ("2025-12-31", "QUARTER"), ("2026-06-30", "QUARTER") })
                {
                    var progress = await Progress($$"""indicator: {{EnumText.Of(target.Indicator)}}, region: "{{region}}", asOf: "{{day}}", grain: {{grain}}""",
                        "status asOf unit gap paceNeeded target { wording sourceDocument valueDerivedBy } sources { year } series { day actual { value status } numerator { value status } } forecast { method points { day } }");

                    Assert.Equal(day, progress.GetProperty("series").EnumerateArray().Last().GetProperty("day").GetString());
                    Assert.Equal(target.SourceDocument, progress.GetProperty("target").GetProperty("sourceDocument").GetString());
                    Assert.All(progress.GetProperty("series").EnumerateArray(), point => Assert.Equal(
                        point.GetProperty("actual").GetProperty("status").GetString() is "MISSING", point.GetProperty("actual").GetProperty("value").ValueKind == JsonValueKind.Null));
                }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_share_of_employed_persons_has_the_imported_figure_below_it_and_cites_it(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        foreach (var file in DemoProvince.Write(hub.Settings.DemoFolder, new(DemoOptions.Fewest)))
            await hub.Services.GetRequiredService<Importer>().ImportAsync(file.Kind, file.Path);
        var figures = Path.Combine(hub.Settings.DataFolder, "published.csv");
        await File.WriteAllTextAsync(figures, "year,region,indicator,value,unit,note\n2023,510000,EMPLOYED_PERSONS,40000,PERSONS,演示统计公报2023\n2024,510000,EMPLOYED_PERSONS,50000,PERSONS,演示统计公报2024\n");
        Assert.Equal(ImportOutcome.Merged, (await hub.Services.GetRequiredService<Importer>().ImportAsync("published", figures)).Outcome);
        await hub.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);

        var progress = (await hub.AskAsync("""{ targetProgress(indicator: SKILLED_SHARE_OF_EMPLOYED, asOf: "2025-06-30", grain: YEAR) { sources { year value citation } series { actual { value status } numerator { value } denominator { value status } } } }""")).GetProperty("targetProgress");

        var series = progress.GetProperty("series").EnumerateArray().ToList();
        Assert.Equal(["MISSING", "MISSING", "NORMAL", "NORMAL", "PROVISIONAL"], series.Select(point => point.GetProperty("actual").GetProperty("status").GetString()));
        Assert.Equal([40000, 50000, 50000], series.Skip(2).Select(point => Value(point, "denominator")));
        Assert.All(series.Skip(2), point => Assert.Equal(100 * Value(point, "numerator") / Value(point, "denominator"), Value(point, "actual"), 9));
        Assert.Equal(["2023 演示统计公报2023", "2024 演示统计公报2024"], progress.GetProperty("sources").EnumerateArray().Select(source => $"{source.GetProperty("year")} {source.GetProperty("citation").GetString()}"));
    }

    [Fact]
    public async Task The_nation_is_answered_from_published_figures_or_is_missing()
    {
        var progress = await Progress("""indicator: NEW_CERTIFICATES, region: "000000", asOf: "2022-12-31", grain: YEAR """, "series { day actual { value status } }");

        Assert.Equal(
            """{"series":[{"day":"2021-12-31","actual":{"value":8988000,"status":"NORMAL"}},{"day":"2022-12-31","actual":{"value":null,"status":"MISSING"}}]}""",
            progress.GetRawText());
    }

    [Fact]
    public async Task A_city_is_measured_against_the_provinces_share_but_not_against_its_number()
    {
        var share = await Progress("""indicator: HIGH_SKILLED_SHARE_OF_SKILLED, region: "510100" """, "targetValue");
        var number = await Progress("""indicator: NEW_SKILLED_WORKERS, region: "510100" """, "targetValue status");

        Assert.Equal("""{"targetValue":30}""", share.GetRawText());
        Assert.Equal("""{"targetValue":null,"status":"UNKNOWN"}""", number.GetRawText());
    }

    [Fact]
    public async Task Arguments_of_null_are_as_good_as_none()
    {
        const string Fields = "regionCode unit series { day }";
        var plain = await Progress("indicator: CERTIFICATION_COVERAGE", Fields);
        var nulls = await Progress("indicator: CERTIFICATION_COVERAGE, plan: null, region: null, asOf: null, grain: null, minDataVersion: null", Fields);

        Assert.Equal(plain.GetRawText(), nulls.GetRawText());
    }

    [Theory]
    [InlineData("""plan: "15FYP" """, "UNKNOWN_TARGET")]
    [InlineData("""region: "500000" """, "UNKNOWN_TARGET")]
    [InlineData("""asOf: "2020-12-31" """, "INVALID_AS_OF")]
    [InlineData("""asOf: "2036-01-01" """, "INVALID_AS_OF")]
    [InlineData("""asOf: "9999-12-31" """, "INVALID_AS_OF")]
    [InlineData("minDataVersion: 999999", "REPLICA_BEHIND")]
    public async Task A_question_without_an_answer_is_a_clean_error(string argument, string code) =>
        Assert.Equal(code, await Hub.ErrorAsync($$"""{ targetProgress(indicator: CERTIFICATION_COVERAGE, {{argument}}) { status } }"""));

    private async Task<JsonElement> Progress(string arguments, string fields) =>
        (await Hub.AskAsync($$"""{ targetProgress({{arguments}}) { {{fields}} } }""")).GetProperty("targetProgress");

    private static double Value(JsonElement of, string field) => of.GetProperty(field).GetProperty("value").GetDouble();
}
