using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Agencies;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>Each statistic means what it says: its numbers are those of hand-written questions to the record store.</summary>
public sealed class StatisticMeaningTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private const string Day = "2025-06-30";
    private const string Standing = $"deleted_in_version IS NULL AND issued_on <= '{Day}' AND (ended_on IS NULL OR ended_on > '{Day}')";

    /// <summary>A statistic grouped by one dimension with one measure, and SQL on the record store for the same.</summary>
    public static TheoryData<TestProvider, string, string> Questions
    {
        get
        {
            (string Asked, string Sql)[] pairs =
            [
                ("certificateStatistics(by: [MAJOR_GROUP]) majorGroup holders",
                    $"SELECT o.major_group_number AS k, count(DISTINCT c.worker_id) AS v FROM certificates c JOIN occupations o ON o.code = c.occupation_code WHERE c.{Standing} GROUP BY 1"),
                ("certificateStatistics(by: [AGENCY]) agency certificates",
                    $"SELECT a.filing_number AS k, count(*) AS v FROM certificates c JOIN agencies a ON a.id = c.agency_id WHERE c.{Standing} GROUP BY 1"),
                ("certificateStatistics(by: [STANDARD]) standard certificates",
                    $"SELECT s.code AS k, count(*) AS v FROM certificates c LEFT JOIN evaluation_standards s ON s.id = c.standard_id WHERE c.{Standing} GROUP BY 1"),
                ("certificateStatistics(by: [EMPLOYER_SIZE]) employerSize certificates",
                    $"SELECT e.size AS k, count(*) AS v FROM certificates c JOIN workers w ON w.id = c.worker_id LEFT JOIN employers e ON e.id = w.employer_id WHERE c.{Standing} GROUP BY 1"),
                ("certificateStatistics(by: [WORK_REGION]) workRegion agencies",
                    $"SELECT w.region_code AS k, count(DISTINCT c.agency_id) AS v FROM certificates c JOIN workers w ON w.id = c.worker_id WHERE c.{Standing} GROUP BY 1"),
                ("certificateStatistics(by: [YEAR]) year firstTimeHolders",
                    $"""
                    SELECT CAST(substr(CAST(c.issued_on AS text), 1, 4) AS integer) AS k, count(DISTINCT c.worker_id) AS v FROM certificates c
                    WHERE c.{Standing} AND c.level_rank IS NOT NULL AND NOT EXISTS (SELECT 1 FROM certificates x
                        WHERE x.worker_id = c.worker_id AND x.issued_on < c.issued_on AND x.level_rank IS NOT NULL AND x.deleted_in_version IS NULL) GROUP BY 1
                    """),
                ("certificateStatistics(by: [LEVEL]) level promotions",
                    $"""
                    SELECT c.level_rank AS k, sum(CASE WHEN (SELECT max(x.level_rank) FROM certificates x WHERE x.worker_id = c.worker_id AND x.issued_on < c.issued_on AND x.deleted_in_version IS NULL)
                        < c.level_rank THEN 1 ELSE 0 END) AS v FROM certificates c WHERE c.{Standing} GROUP BY 1
                    """),
                ("certificateStatistics(by: [ROUTE]) route theoryHighest", $"SELECT route AS k, max(theory_score) AS v FROM certificates WHERE {Standing} GROUP BY 1"),
                ("certificateStatistics(by: [ROUTE]) route skillLowest", $"SELECT route AS k, min(skill_score) AS v FROM certificates WHERE {Standing} GROUP BY 1"),
                ("certificateStatistics(by: [ROUTE]) route theoryAverage", $"SELECT route AS k, avg(theory_score) AS v FROM certificates WHERE {Standing} GROUP BY 1"),
                ("workerStatistics(by: [EMPLOYER_SECTOR]) employerSector highSkilledHolders",
                    $"""
                    SELECT e.sector AS k, sum(CASE WHEN h.rank >= 4 THEN 1 ELSE 0 END) AS v
                    FROM (SELECT worker_id, max(level_rank) AS rank FROM certificates WHERE level_rank IS NOT NULL AND {Standing} GROUP BY 1) h
                    JOIN workers w ON w.id = h.worker_id LEFT JOIN employers e ON e.id = w.employer_id GROUP BY 1
                    """),
                ("evaluationStatistics(by: [LEVEL]) level certified",
                    $"""
                    SELECT b.level_rank AS k, count(c.id) AS v FROM evaluation_batches b
                    LEFT JOIN certificates c ON c.batch_id = b.id AND c.deleted_in_version IS NULL AND c.issued_on <= '{Day}'
                    WHERE b.deleted_in_version IS NULL AND b.held_on <= '{Day}' GROUP BY 1
                    """),
                ("evaluationStatistics(by: [AGENCY_CATEGORY]) agencyCategory passed",
                    $"SELECT a.category AS k, sum(b.passed) AS v FROM evaluation_batches b JOIN agencies a ON a.id = b.agency_id WHERE b.deleted_in_version IS NULL AND b.held_on <= '{Day}' GROUP BY 1"),
                ("certificateStatistics(by: [AGENCY_CATEGORY]) agencyCategory exceptional",
                    $"""
                    SELECT a.category AS k, sum(CASE WHEN c.route IN ('DIRECT_RECOGNITION', 'SKIP_LEVEL', 'EXCEPTIONAL', 'COMPETITION') THEN 1 ELSE 0 END) AS v
                    FROM certificates c JOIN agencies a ON a.id = c.agency_id WHERE c.{Standing} GROUP BY 1
                    """),
                ("certificateStatistics(by: [LEVEL]) level atPassMark",
                    $"SELECT level_rank AS k, sum(CASE WHEN skill_score >= 60 AND skill_score < 61 THEN 1 ELSE 0 END) AS v FROM certificates WHERE {Standing} GROUP BY 1"),
                ("certificateStatistics(by: [REGION]) region withBatch", $"SELECT region_code AS k, count(batch_id) AS v FROM certificates WHERE {Standing} GROUP BY 1"),
                ("endingStatistics(by: [REASON]) reason issued",
                    $"SELECT CASE WHEN ended_on <= '{Day}' THEN end_reason END AS k, count(*) AS v FROM certificates WHERE deleted_in_version IS NULL AND issued_on <= '{Day}' GROUP BY 1"),
                ("endingStatistics(by: [ROUTE]) route replaced",
                    $"""
                    SELECT route AS k, sum(CASE WHEN ended_on <= '{Day}' AND end_reason = 'REPLACED' THEN 1 ELSE 0 END) AS v
                    FROM certificates WHERE deleted_in_version IS NULL AND issued_on <= '{Day}' GROUP BY 1
                    """),
                ("agencyEventStatistics(by: [KIND]) kind agencies",
                    $"""
                    SELECT kind AS k, count(DISTINCT agency_id) AS v
                    FROM (SELECT agency_id, kind, happened_on FROM agency_events WHERE deleted_in_version IS NULL
                          UNION SELECT id, 'FILED', filed_on FROM agencies WHERE deleted_in_version IS NULL) e
                    WHERE happened_on <= '{Day}' GROUP BY 1
                    """),
                ("appointmentStatistics(by: [LEVEL]) level endingSoon",
                    $"""
                    SELECT level_rank AS k, sum(CASE WHEN ends_on <= '2025-09-28' THEN 1 ELSE 0 END) AS v FROM appointments
                    WHERE deleted_in_version IS NULL AND starts_on <= '{Day}' AND ends_on >= '{Day}' AND (ended_on IS NULL OR ended_on > '{Day}') GROUP BY 1
                    """),
                ("appointmentTermStatistics(by: [LEVEL]) level terms",
                    $"SELECT level_rank AS k, count(*) AS v FROM appointments WHERE deleted_in_version IS NULL AND (ends_on < '{Day}' OR ended_on <= '{Day}') GROUP BY 1"),
                ("inspectionStatistics(by: [METHOD]) method rectifiedInTime",
                    $"""
                    SELECT method AS k, sum(CASE WHEN done_on <= '{Day}' AND rectification_closed_on <= '{Day}' AND rectification_closed_on <= rectification_due_on THEN 1 ELSE 0 END) AS v
                    FROM inspections WHERE deleted_in_version IS NULL AND planned_on <= '{Day}' GROUP BY 1
                    """),
                ("agencyStatistics(by: [CATEGORY]) category expiring",
                    $"""
                    SELECT a.category AS k, sum(CASE WHEN a.valid_to BETWEEN '{Day}' AND '2025-09-28' AND coalesce(
                            CASE WHEN NOT EXISTS (SELECT 1 FROM agency_events x WHERE x.agency_id = a.id AND x.happened_on > '{Day}' AND x.deleted_in_version IS NULL) THEN a.status END,
                            (SELECT CASE WHEN x.kind IN ('SUSPENDED', 'EXPIRED', 'REMOVED') THEN x.kind ELSE 'ACTIVE' END FROM agency_events x
                             WHERE x.agency_id = a.id AND x.happened_on <= '{Day}' AND x.kind <> 'SCOPE_CHANGED' AND x.deleted_in_version IS NULL ORDER BY x.happened_on DESC LIMIT 1),
                            'ACTIVE') = 'ACTIVE' THEN 1 ELSE 0 END) AS v
                    FROM agencies a WHERE a.deleted_in_version IS NULL AND a.filed_on <= '{Day}' GROUP BY 1
                    """),
                ("agencyStatistics(by: [POPULATION]) population agencies",
                    $"""
                    SELECT s.population AS k, count(DISTINCT a.id) AS v FROM agencies a LEFT JOIN agency_scopes s
                    ON s.agency_id = a.id AND s.deleted_in_version IS NULL AND s.valid_from <= '{Day}' AND (s.valid_to IS NULL OR s.valid_to >= '{Day}')
                    WHERE a.deleted_in_version IS NULL AND a.filed_on <= '{Day}' GROUP BY 1
                    """),
                ("agencyStatistics(by: [LEVEL]) level agencies",
                    $"""
                    SELECT l.rank AS k, count(DISTINCT a.id) AS v FROM agencies a LEFT JOIN agency_scopes s
                    ON s.agency_id = a.id AND s.deleted_in_version IS NULL AND s.valid_from <= '{Day}' AND (s.valid_to IS NULL OR s.valid_to >= '{Day}')
                    LEFT JOIN levels l ON l.rank BETWEEN s.lowest_level_rank AND s.highest_level_rank
                    WHERE a.deleted_in_version IS NULL AND a.filed_on <= '{Day}' GROUP BY 1
                    """),
                ("appointmentStatistics(by: [LEVEL]) level appointed",
                    $"""
                    SELECT level_rank AS k, count(DISTINCT worker_id) AS v FROM appointments
                    WHERE deleted_in_version IS NULL AND starts_on <= '{Day}' AND ends_on >= '{Day}' AND (ended_on IS NULL OR ended_on > '{Day}') GROUP BY 1
                    """),
                ("inspectionStatistics(by: [METHOD]) method withProblems",
                    $"SELECT method AS k, sum(CASE WHEN done_on <= '{Day}' AND problem_type IS NOT NULL THEN 1 ELSE 0 END) AS v FROM inspections WHERE deleted_in_version IS NULL AND planned_on <= '{Day}' GROUP BY 1"),
                ("inspectionStatistics(by: [SIDE]) side overdue",
                    $"""
                    SELECT side AS k, sum(CASE WHEN done_on <= '{Day}' AND problem_type IS NOT NULL AND (rectification_closed_on IS NULL OR rectification_closed_on > '{Day}')
                        AND rectification_due_on < '{Day}' THEN 1 ELSE 0 END) AS v FROM inspections WHERE deleted_in_version IS NULL AND planned_on <= '{Day}' GROUP BY 1
                    """),
                ("assessmentStatistics(by: [GRADE]) grade scoreAverage",
                    $"SELECT grade AS k, avg(score) AS v FROM quality_assessments WHERE deleted_in_version IS NULL AND assessed_on <= '{Day}' GROUP BY 1"),
                ("employerStatistics(by: [SECTOR]) sector filed",
                    $"""
                    SELECT sector AS k, sum(CASE WHEN recognised_from <= '{Day}' AND (recognised_to IS NULL OR recognised_to > '{Day}') THEN 1 ELSE 0 END) AS v FROM employers
                    WHERE deleted_in_version IS NULL AND in_scope_from <= '{Day}' AND (in_scope_to IS NULL OR in_scope_to > '{Day}') GROUP BY 1
                    """),
            ];
            var data = new TheoryData<TestProvider, string, string>();
            foreach (var provider in Enum.GetValues<TestProvider>())
                foreach (var (asked, sql) in pairs)
                    data.Add(provider, asked, sql);
            return data;
        }
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task Groups_are_those_of_a_hand_written_question_to_the_record_store(TestProvider provider, string asked, string sql)
    {
        var (field, dimension, measure) = asked.Split(' ') is [.. var start, var d, var m] ? (string.Join(' ', start), d, m) : default;
        var selected = "SELECT CAST(k AS text) AS \"Key\", CAST(v AS double precision) AS \"Value\" FROM (" + sql + ") q";
        await using var db = province[provider].Open();
        var expected = (await db.Database.SqlQueryRaw<Group>(selected).ToListAsync())
            .ToDictionary(group => group.Key ?? "-", group => group.Value is { } value ? Math.Round(value, 4) : (double?)null);

        var answer = await Ask(province[provider], $"{field.TrimEnd(')')}, asOf: \"{Day}\", first: 1000) {{ nodes {{ key {{ {dimension} }} {measure} {{ value }} }} }}");

        var groups = answer.GetProperty("nodes").EnumerateArray().ToDictionary(
            group => group.GetProperty("key").GetProperty(dimension) is { ValueKind: not JsonValueKind.Null } key ? key.ToString() : "-",
            group => group.GetProperty(measure).GetProperty("value") is { ValueKind: not JsonValueKind.Null } value ? Math.Round(value.GetDouble(), 4) : (double?)null);
        Assert.True(groups.Count > 1);
        Assert.Equal(expected.OrderBy(group => group.Key, StringComparer.Ordinal), groups.OrderBy(group => group.Key, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_status_of_agencies_is_that_of_the_directory_and_on_an_earlier_day_that_of_its_events(TestProvider provider)
    {
        await using var db = province[provider].Open();
        var agencies = await db.Agencies.Include(a => a.Events).ToListAsync();
        var earlier = agencies.Where(a => a.Status != AgencyStatus.Active).SelectMany(a => a.Events).Max(e => e.HappenedOn).AddDays(-1);
        static AgencyStatus By(Agency agency, DateOnly day) => agency.Events.Where(e => e.HappenedOn <= day && e.Kind != AgencyEventKind.ScopeChanged).MaxBy(e => e.HappenedOn)?.Kind switch
        {
            AgencyEventKind.Suspended => AgencyStatus.Suspended,
            AgencyEventKind.Expired => AgencyStatus.Expired,
            AgencyEventKind.Removed => AgencyStatus.Removed,
            _ => AgencyStatus.Active,
        };
        string[] Counted(DateOnly day, Func<Agency, AgencyStatus> status) =>
            [.. agencies.Where(a => a.FiledOn <= day).GroupBy(a => EnumText.Of(status(a))).Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal)];
        async Task<string[]> Asked(DateOnly day) => [.. (await Ask(province[provider], $$"""agencyStatistics(by: [STATUS], asOf: "{{day:yyyy-MM-dd}}") { nodes { key { status } agencies { value } } }"""))
            .GetProperty("nodes").EnumerateArray().Select(group => $"{group.GetProperty("key").GetProperty("status").GetString()} {group.GetProperty("agencies").GetProperty("value")}")];

        Assert.Equal(Counted(new(2026, 6, 30), agency => agency.Status), await Asked(new(2026, 6, 30)));
        Assert.Equal(Counted(earlier, agency => By(agency, earlier)), await Asked(earlier));
        Assert.NotEqual(Counted(earlier, agency => By(agency, earlier)), Counted(earlier, agency => agency.Status));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Agencies_in_force_on_a_day_and_the_changes_after_it_add_up_to_those_of_a_later_day(TestProvider provider)
    {
        async Task<double> Number(string statistic, string measure, string asOf, string where = "") =>
            (await Ask(province[provider], $"{statistic}(asOf: \"{asOf}\"{where}) {{ nodes {{ {measure} {{ value }} }} }}")).GetProperty("nodes")[0].GetProperty(measure).GetProperty("value").GetDouble();

        foreach (var (before, after) in new[] { ("2022-12-31", "2023-12-31"), ("2023-12-31", "2024-06-30"), ("2024-06-30", "2025-03-31") })
        {
            var change = await Number("agencyEventStatistics", "change", after, $", where: {{ happenedOn: {{ gte: \"{DateOnly.Parse(before).AddDays(1):yyyy-MM-dd}\" }} }}");

            Assert.NotEqual(0, change);
            Assert.Equal(await Number("agencyStatistics", "active", after), await Number("agencyStatistics", "active", before) + change);
        }
    }

    [Fact]
    public async Task A_filter_on_what_there_may_be_several_of_never_counts_an_agency_twice()
    {
        var hub = province[TestProvider.Sqlite];
        await using var db = hub.Open();
        var day = new DateOnly(2025, 6, 30);
        var expected = await db.Agencies.CountAsync(a => a.FiledOn <= day && a.Scopes.Any(s => s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo >= day) && s.HighestLevelRank >= 3));

        var answer = await Ask(hub, $$"""agencyStatistics(where: { level: { gte: 3 } }, asOf: "{{Day}}") { explain { counted { value } outOfScope { value } } nodes { agencies { value } } }""");
        var all = await Ask(hub, $$"""agencyStatistics(asOf: "{{Day}}") { nodes { agencies { value } } }""");

        var counted = answer.GetProperty("nodes")[0].GetProperty("agencies").GetProperty("value").GetDouble();
        Assert.Equal(expected, counted);
        Assert.Equal(counted, answer.GetProperty("explain").GetProperty("counted").GetProperty("value").GetDouble());
        Assert.Equal(all.GetProperty("nodes")[0].GetProperty("agencies").GetProperty("value").GetDouble() - counted, answer.GetProperty("explain").GetProperty("outOfScope").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task The_size_of_a_page_changes_no_count()
    {
        var hub = province[TestProvider.Sqlite];
        const string Content = "totalGroups explain { counted { value } } nodes { kind key { region level } certificates { value share { value } } } }";

        var whole = await Ask(hub, $"certificateStatistics(by: [REGION, LEVEL], subtotals: CUBE, first: 1000) {{ {Content}");
        var page = await Ask(hub, $"certificateStatistics(by: [REGION, LEVEL], subtotals: CUBE, first: 5) {{ {Content}");

        Assert.Equal(whole.GetProperty("totalGroups").GetInt64(), page.GetProperty("totalGroups").GetInt64());
        Assert.Equal(whole.GetProperty("explain").GetRawText(), page.GetProperty("explain").GetRawText());
        Assert.Equal(whole.GetProperty("nodes").EnumerateArray().Take(5).Select(node => node.GetRawText()), page.GetProperty("nodes").EnumerateArray().Select(node => node.GetRawText()));
    }

    private static async Task<JsonElement> Ask(TestHub hub, string query) => (await hub.AskAsync($"{{ {query} }}")).EnumerateObject().Single().Value;

    private sealed record Group(string? Key, double? Value);
}
