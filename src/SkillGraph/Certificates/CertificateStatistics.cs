using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Employers;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Certificates;

/// <summary>Certificates counted: person-times (人次), not persons (人).</summary>
public static class CertificateStatistics
{
    /// <summary>Certificates by day of issue and day of ending, for every question about regions and levels.</summary>
    internal static readonly Summary Days = new("certificate_days",
        """
        SELECT region_code, level_rank, kind, issued_on, ended_on, count(*) AS certificates
        FROM certificates
        WHERE {part}
        GROUP BY ALL
        """)
    {
        Parts = new("id", ["certificates"], new Dictionary<string, string> { ["certificates"] = "SELECT id FROM {changed}" }) { RowsOf = "certificates" },
    };

    /// <summary>The same, for questions that do not look at days of issue within a month.</summary>
    internal static readonly Summary Totals = Balances.Of(
        "certificate_totals",
        $"""
        SELECT region_code, level_rank, kind, {Month} AS issued_on, issued_on AS day, certificates FROM certificate_days
        UNION ALL
        SELECT region_code, level_rank, kind, {Month}, greatest(issued_on, ended_on), -certificates FROM certificate_days WHERE ended_on IS NOT NULL
        """,
        ["region_code", "level_rank", "kind", "issued_on"],
        ["certificates"]);

    private const string Month = "CAST(date_trunc('month', issued_on) AS DATE)";
    private const string Levels = "LEFT JOIN levels l ON l.rank = f.level_rank";
    private const string Occupations = "LEFT JOIN occupations o ON o.code = f.occupation_code";
    private const string Agencies = "LEFT JOIN agencies a ON a.id = f.agency_id";
    private const string Standards = "LEFT JOIN evaluation_standards s ON s.id = f.standard_id";
    private const string Workers = "LEFT JOIN workers w ON w.id = f.worker_id";
    private const string Employers = "LEFT JOIN employers e ON e.id = w.employer_id";

    /// <summary>The day of each worker's first certificate with a level.</summary>
    private const string Firsts =
        "LEFT JOIN (SELECT worker_id, min(issued_on) AS issued_on FROM certificates WHERE level_rank IS NOT NULL GROUP BY worker_id) AS first ON first.worker_id = f.worker_id";

    /// <summary>Whether a certificate is of a higher level than any that its holder was issued on an earlier day.</summary>
    private const string Steps =
        """
        LEFT JOIN (SELECT id, level_rank > max(level_rank) OVER (PARTITION BY worker_id ORDER BY issued_on RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING) AS promotes
                   FROM certificates WHERE level_rank IS NOT NULL) AS step ON step.id = f.id
        """;

    private static readonly Period Standing = new("issued_on", "ended_on");

    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("certificateStatistics", "证书统计", "Certificates, in person-times (人次)")
    {
        Facts = "certificates",
        Period = Standing,
        Size = "certificates",
        Dimensions =
        [
            HubDimensions.Region("region", "颁发地", "Region of issue, by code", "f.region_code"),
            HubDimensions.Region("workRegion", "持证人工作地", "Region of the holder's work, by code", "w.region_code", Workers),
            HubDimensions.Level("等级", "Level, by rank", "f.level_rank"),
            new("highSkilled", "是否高技能", "Whether the level is senior worker or above", DataType.Boolean, "l.high_skilled", Levels),
            new Dimension("kind", "证书类别", "Kind of certificate", DataType.Text, "f.kind").Of<CertificateKind>(),
            new Dimension("route", "认定方式", "Route", DataType.Text, "f.route").Of<Route>(),
            HubDimensions.Occupation("f.occupation_code"),
            HubDimensions.MajorGroup(Occupations),
            HubDimensions.Agency("a.filing_number", Agencies),
            new Dimension("agencyCategory", "评价机构类别", "Category of the agency", DataType.Text, "a.category", Agencies).Of<AgencyCategory>(),
            HubDimensions.Standard(Standards),
            new Dimension("sex", "持证人性别", "Sex of the holder", DataType.Text, "w.sex", Workers).Of<Sex>(),
            new Dimension("ageBand", "持证人年龄段", "Age of the holder: the year of the day asked for minus the year of birth", DataType.Text, AgeBands.Sql("w.birth_year"), Workers).Of<AgeBand>(),
            HubDimensions.Sector("employerSector", "持证人单位行业门类", "e.sector", Workers, Employers),
            new Dimension("employerSize", "持证人单位规模", "Size of the holder's present employer", DataType.Text, "e.size", Workers, Employers).Of<EmployerSize>(),
            Dimension.Time("issuedOn", "颁发日期", "Day of issue", Grain.Day, "f.issued_on"),
            Dimension.Time("year", "颁发年份", "Year of issue", Grain.Year, "f.issued_on"),
            Dimension.Time("quarter", "颁发季度", "Quarter of issue, such as 2025Q1", Grain.Quarter, "f.issued_on"),
            Dimension.Time("month", "颁发月份", "Month of issue, such as 2025-01", Grain.Month, "f.issued_on"),
        ],
        Measures =
        [
            Measure.Count("certificates", "证书人次", "Certificates, person-times", "count(*)"),
            Measure.Count("holders", "持证人数", "Persons who hold them, persons", "count(DISTINCT f.worker_id)"),
            Measure.Count("firstTimeHolders", "首次持证人数", "Persons whose first certificate with a level is among them, persons",
                "count(DISTINCT f.worker_id) FILTER (f.level_rank IS NOT NULL AND f.issued_on = first.issued_on)") with { Joins = [Firsts] },
            Measure.Count("promotions", "晋级人次", "Certificates above every level that the holder was issued before, person-times", "count(*) FILTER (step.promotes)") with { Joins = [Steps] },
            Measure.Count("exceptional", "非逐级取证人次", "Certificates by direct recognition, a skipped level, exceptional advancement or a competition, person-times",
                "count(*) FILTER (f.route IN ('DIRECT_RECOGNITION', 'SKIP_LEVEL', 'EXCEPTIONAL', 'COMPETITION'))"),
            Measure.Ratio("exceptionalShare", "非逐级取证占比", "Certificates by such routes among all, 0 to 1", "exceptional", "certificates"),
            Measure.Count("withBatch", "有认定批次人次", "Certificates whose evaluation is known, person-times", "count(f.batch_id)"),
            Measure.Ratio("batchShare", "认定批次完整率", "Certificates whose evaluation is known among all, 0 to 1", "withBatch", "certificates"),
            Measure.Count("withStandard", "有评价依据人次", "Certificates whose standard is known, person-times", "count(f.standard_id)"),
            Measure.Ratio("standardShare", "评价依据完整率", "Certificates whose standard is known among all, 0 to 1", "withStandard", "certificates"),
            Measure.Count("withScores", "有成绩人次", "Certificates with a theory or a skill score, person-times", "count(coalesce(f.theory_score, f.skill_score))"),
            Measure.Ratio("scoreShare", "成绩完整率", "Certificates with a score among all, 0 to 1", "withScores", "certificates"),
            Measure.Count("atPassMark", "压线人次", "Certificates with a skill score of 60 to less than 61, person-times", "count(*) FILTER (f.skill_score >= 60 AND f.skill_score < 61)"),
            Measure.Count("skillScores", "有实操成绩人次", "Certificates with a skill score, person-times", "count(f.skill_score)"),
            Measure.Ratio("atPassMarkShare", "压线占比", "Skill scores of 60 to less than 61 among all skill scores, 0 to 1", "atPassMark", "skillScores"),
            Measure.Exempt("agencies", "颁发机构数", "Agencies that issued them", "count(DISTINCT f.agency_id)"),
            .. Scores("theory", "理论成绩", "theory score"),
            .. Scores("skill", "实操成绩", "skill score"),
        ],
        Summaries =
        [
            new(Totals.Name, Balances.Period, new HashSet<string> { "region", "level", "highSkilled", "kind", "year", "quarter", "month" },
                new Dictionary<string, string> { ["certificates"] = "certificates" }),
            new(Days.Name, Standing, new HashSet<string> { "region", "level", "highSkilled", "kind", "issuedOn", "year", "quarter", "month" },
                new Dictionary<string, string> { ["certificates"] = "certificates" }),
        ],
        Notes = ["证书按人次计，一人多证分别计入；统计日已终止的不计入。除颁发与终止日期外，各维度按当前值统计；年龄＝统计日年份－出生年份。"],
    };

    /// <summary>Scores of those who have one; sums of scores are rounded, since their last digits depend on the order of adding.</summary>
    private static IEnumerable<Measure> Scores(string name, string label, string description)
    {
        var (score, persons) = ($"f.{name}_score", $"{name}Scored");
        yield return Measure.Count(persons, $"有{label}人数", $"Persons with a {description}, persons", $"count(DISTINCT f.worker_id) FILTER ({score} IS NOT NULL)");
        yield return Measure.Quantity($"{name}Average", $"{label}均值", $"Mean {description}, 0 to 100", $"round(avg({score}), 4)", persons);
        yield return Measure.Quantity($"{name}Median", $"{label}中位数", $"Median {description}, 0 to 100", $"median({score})", persons);
        yield return Measure.Quantity($"{name}Lowest", $"{label}最低分", $"Lowest {description}, 0 to 100", $"min({score})", persons);
        yield return Measure.Quantity($"{name}Highest", $"{label}最高分", $"Highest {description}, 0 to 100", $"max({score})", persons);
    }
}
