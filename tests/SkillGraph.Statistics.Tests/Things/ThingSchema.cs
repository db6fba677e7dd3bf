namespace SkillGraph.Statistics.Tests;

/// <summary>The example's declarations: things counted one by one, and holders by the highest rank that they hold.</summary>
internal static class ThingSchema
{
    private const string CountsAsOf = "made_on <= {asOf} AND (ended_on IS NULL OR ended_on > {asOf})";

    public static ReplicaSchema Replica { get; } = new(
        StateSql: "SELECT data_version, replica_epoch FROM hub",
        Tables: [new("thing", "id", [
            new("id", DataType.BigInt), new("holder", DataType.BigInt), new("rank", DataType.Integer), new("place", DataType.Text),
            new("group", DataType.Text), new("score", DataType.Number), new("made_on", DataType.Date), new("ended_on", DataType.Date)],
            "SELECT * FROM things")],
        Summaries: [
            new("thing_day", """SELECT place, "group", rank, made_on, ended_on, count(*) AS things FROM thing WHERE {part} GROUP BY ALL""")
            {
                Parts = new("id", ["things"], new Dictionary<string, string> { ["thing"] = "SELECT id FROM {changed}" }),
            },
            Balances.Of(
                "thing_total",
                """
                SELECT place, "group", rank, CAST(date_trunc('month', made_on) AS DATE) AS made_on, made_on AS day, things FROM thing_day
                UNION ALL SELECT place, "group", rank, CAST(date_trunc('month', made_on) AS DATE), greatest(made_on, ended_on), -things FROM thing_day WHERE ended_on IS NOT NULL
                """,
                ["place", "\"group\"", "rank", "made_on"],
                ["things"]),
            new("holder_change", """
                WITH part AS (SELECT * FROM thing WHERE {part}),
                event AS (SELECT holder, made_on AS day FROM part UNION SELECT holder, ended_on FROM part WHERE ended_on IS NOT NULL),
                top AS (SELECT e.holder, e.day, max(t.rank) FILTER (WHERE t.made_on <= e.day AND (t.ended_on IS NULL OR t.ended_on > e.day)) AS rank
                    FROM event e JOIN part t ON t.holder = e.holder GROUP BY ALL),
                step AS (SELECT day, rank, lag(rank) OVER (PARTITION BY holder ORDER BY day) AS before FROM top)
                SELECT day, rank, count(*) AS holders FROM step WHERE rank IS DISTINCT FROM before AND rank IS NOT NULL GROUP BY ALL
                UNION ALL
                SELECT day, before, -count(*) FROM step WHERE rank IS DISTINCT FROM before AND before IS NOT NULL GROUP BY ALL
                """)
            {
                Parts = new("holder", ["holders"], new Dictionary<string, string> { ["thing"] = "SELECT holder FROM {changed}" }),
            }],
        LatestDaySql: "SELECT max(day) FROM (SELECT made_on AS day FROM thing UNION ALL SELECT ended_on FROM thing) WHERE day <= $today");

    public static Statistic Things { get; } = new("things", "things", "Things")
    {
        Facts = "thing",
        Period = new("made_on", "ended_on"),
        Size = "things",
        Dimensions = [
            new("rank", "rank", "Rank", DataType.Integer, "f.rank"),
            new("place", "place", "Place", DataType.Text, "f.place"),
            new("group", "group", "A word that SQL keeps for itself", DataType.Text, "f.\"group\""),
            Dimension.Time("year", "year", "Year made", Grain.Year, "f.made_on"),
            Dimension.Time("quarter", "quarter", "Quarter made", Grain.Quarter, "f.made_on"),
            Dimension.Time("month", "month", "Month made", Grain.Month, "f.made_on"),
            Dimension.Time("made", "made", "Day made", Grain.Day, "f.made_on"),
            Dimension.Time("endedYear", "endedYear", "Year it ends", Grain.Year, "f.ended_on"),
            new("age", "age", "Years since made", DataType.Integer, "year({asOf}) - year(f.made_on)"),
            new("high", "high", "Rank 4 and above", DataType.Boolean, "r.high", "JOIN (SELECT unnest(range(1, 9)) AS rank, rank >= 4 AS high) r ON r.rank = f.rank"),
        ],
        Measures = [
            Measure.Count("things", "things", "Things", "count(*)"),
            Measure.Count("holders", "holders", "Holders", "count(DISTINCT f.holder)"),
            Measure.Count("scored", "scored", "Things with a score", "count(f.score)"),
            Measure.Exempt("places", "places", "Places", "count(DISTINCT f.place)"),
            Measure.Ratio("scoredShare", "scoredShare", "Scored of all", "scored", "things"),
            Measure.Ratio("thingsPerScored", "thingsPerScored", "All of scored", "things", "scored"),
            Measure.Quantity("medianScore", "medianScore", "Median score", "median(f.score)", "holders"),
        ],
        Summaries = [
            new(
            "thing_total", Balances.Period, new HashSet<string> { "rank", "place", "group", "year", "quarter", "month", "age", "high" },
            new Dictionary<string, string> { ["things"] = "things" }),
            new(
            "thing_day", new("made_on", "ended_on"), new HashSet<string> { "rank", "place", "group", "year", "quarter", "month", "made", "age", "high" },
            new Dictionary<string, string> { ["things"] = "things" })],
    };

    public static Statistic Holders { get; } = new("holders", "holders", "Holders by their highest rank")
    {
        Facts = $"(SELECT holder, max(rank) AS rank FROM thing WHERE {CountsAsOf} GROUP BY holder)",
        Size = "holders",
        Dimensions = [new("rank", "rank", "Highest rank", DataType.Integer, "f.rank")],
        Measures = [Measure.Count("holders", "holders", "Holders", "count(*)")],
        Summaries = [new("holder_change", new("day"), new HashSet<string> { "rank" }, new Dictionary<string, string> { ["holders"] = "holders" })],
    };

    public static Statistic From(this Statistic statistic, string summary) => statistic with { Summaries = [.. statistic.Summaries.Where(source => source.Table == summary)] };

    public static Statistic FromFacts(this Statistic statistic) => statistic with { Summaries = [] };
}
