using Microsoft.EntityFrameworkCore;
using SkillGraph.Certificates;
using SkillGraph.Statistics;

namespace SkillGraph.Tests.Statistics;

/// <summary>A question about certificates, and every way to its answer.</summary>
internal sealed record CertificateQuestion(string Measure, string[] Dimensions, DateOnly AsOf, int LeastLevel, string[] Regions, int FirstYear)
{
    public static CertificateQuestion Random(Random random)
    {
        var dimensions = CertificateFact.Dimensions.Keys.Where(_ => random.Next(5) == 0).Take(3).ToArray();
        var regions = new[] { "510100", "510700", "511500", "511900" }.Where(_ => random.Next(2) == 0).ToArray();
        return new(random.Next(3) == 0 ? "holders" : "certificates", dimensions, new DateOnly(2019, 1, 1).AddDays(random.Next(2700)), random.Next(1, 5), regions, random.Next(2019, 2023));
    }

    public StatisticQuery Query => new()
    {
        Measures = [Measure],
        Dimensions = Dimensions,
        AsOf = AsOf,
        Filters = [new("level") { From = LeastLevel }, new("year") { From = FirstYear }, .. Regions.Length == 0 ? Array.Empty<StatisticFilter>() : [new("region") { In = Regions }]],
    };

    /// <summary>The statistic with each of its sources alone: those of its summaries that can answer, and the facts.</summary>
    public async Task<IReadOnlyList<(StatisticAnswer Answer, string From)>> AskEachAsync(ReplicaSession session)
    {
        var answers = new List<(StatisticAnswer, string)>();
        foreach (var summary in CertificateStatistics.Statistic.Summaries.Where(Answers))
            answers.Add((await session.AnswerAsync(CertificateStatistics.Statistic with { Summaries = [summary] }, Query, exact: true), summary.Table));
        answers.Add((await session.AnswerAsync(CertificateStatistics.Statistic with { Summaries = [] }, Query, exact: true), "facts"));
        return answers;
    }

    public string[] InMemory(IEnumerable<CertificateFact> facts)
    {
        var counted = facts.Where(fact => fact.CountsOn(AsOf) && fact.Level >= LeastLevel && fact.IssuedOn.Year >= FirstYear && (Regions.Length == 0 || Regions.Contains(fact.Region))).ToList();
        var groups = counted.GroupBy(fact => CertificateFact.Line(Dimensions.Select(name => CertificateFact.Dimensions[name].Value(fact)), null)).ToList();
        return Dimensions.Length == 0
            ? [$": {Size(counted)}"]
            : [.. groups.Select(group => $"{group.Key}{Size(group)}").Order(StringComparer.Ordinal)];

        double Size(IEnumerable<CertificateFact> some) => Measure == "holders" ? some.Select(fact => fact.Worker).Distinct().Count() : some.Count();
    }

    public async Task<string[]> OnRecordStoreAsync(SkillGraphDb db)
    {
        var key = string.Join(" || '|' || ", Dimensions.Select(name => $"coalesce(CAST({CertificateFact.Dimensions[name].Sql} AS text), '-')").DefaultIfEmpty("''"));
        var count = Measure == "holders" ? "count(DISTINCT c.worker_id)" : "count(*)";
        var regions = Regions.Length == 0 ? "" : $"AND c.region_code IN ({string.Join(", ", Regions.Select(region => $"'{region}'"))})";
        var sql = $"""
            SELECT {key} AS "Key", CAST({count} AS double precision) AS "Value"
            FROM certificates c JOIN workers w ON w.id = c.worker_id JOIN agencies a ON a.id = c.agency_id JOIN occupations o ON o.code = c.occupation_code
            WHERE c.deleted_in_version IS NULL AND c.issued_on <= '{AsOf:yyyy-MM-dd}' AND (c.ended_on IS NULL OR c.ended_on > '{AsOf:yyyy-MM-dd}')
                AND c.level_rank >= {LeastLevel} AND substr(CAST(c.issued_on AS text), 1, 4) >= '{FirstYear}' {regions} {(Dimensions.Length == 0 ? "" : "GROUP BY 1")}
            """;
        return [.. (await db.Database.SqlQueryRaw<Group>(sql).ToListAsync()).Select(group => $"{group.Key}: {group.Value}").Order(StringComparer.Ordinal)];
    }

    private bool Answers(SummarySource summary) =>
        summary.Measures.ContainsKey(Measure) && Query.Dimensions.Concat(Query.Filters.Select(filter => filter.Dimension)).All(summary.Dimensions.Contains);

    private sealed record Group(string Key, double Value);
}
