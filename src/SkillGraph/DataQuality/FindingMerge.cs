using SkillGraph.Databases;

namespace SkillGraph.DataQuality;

/// <summary>Brings the recorded findings into agreement with what was found. A finding that is known keeps its state; one whose cause is gone is closed.</summary>
internal sealed class FindingMerge(SqlSession sql, FindingSets sets)
{
    private const string Differs =
        "(f.region_code <> n.region_code OR f.agency_id <> n.agency_id OR f.day <> n.day OR f.certificates <> n.certificates OR f.found IS DISTINCT FROM n.found OR f.expected IS DISTINCT FROM n.expected)";

    private static readonly string[] Names = [.. FindingSets.Columns.Select(c => c.Name)];

    /// <summary>SQL that is true of kinds whose findings are about such subjects.</summary>
    public static string KindIsAbout(params FindingSubject[] subjects) =>
        $"kind IN ({string.Join(", ", FindingRules.All.Where(rule => subjects.Contains(rule.Subject)).Select(rule => $"'{EnumText.Of(rule.Kind)}'"))})";

    /// <summary>What there is to do, by kind; kinds without anything are left out.</summary>
    public async Task<Dictionary<string, FindingChanges>> CountAsync()
    {
        var counts = new Dictionary<string, FindingChanges>();
        var merged = sql.QueryAsync(
            $"""
            SELECT n.kind, SUM(CASE WHEN f.id IS NULL THEN 1 ELSE 0 END), SUM(CASE WHEN f.closed_at IS NOT NULL THEN 1 ELSE 0 END),
                   SUM(CASE WHEN f.id IS NOT NULL AND f.closed_at IS NULL AND {Differs} THEN 1 ELSE 0 END)
            FROM {FindingSets.Found} n LEFT JOIN data_quality_findings f ON f.key = n.key
            GROUP BY n.kind
            """);
        await foreach (var row in merged)
            counts[row.GetString(0)] = new(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), 0);
        foreach (var subject in Enum.GetValues<FindingSubject>())
            await foreach (var row in sql.QueryAsync($"SELECT f.kind, COUNT(*) FROM data_quality_findings f WHERE {Gone(subject)} GROUP BY f.kind"))
                counts[row.GetString(0)] = counts.GetValueOrDefault(row.GetString(0), new(0, 0, 0, 0)) with { Closed = row.GetInt64(1) };
        return counts;
    }

    /// <summary>Does it, in the transaction that is open.</summary>
    public async Task WriteAsync(long version, DateTime now, CancellationToken cancellation)
    {
        // What is new comes last: until then the database's plans are right for what it holds.
        await RunAsync(
            $"""
            UPDATE data_quality_findings AS f SET {string.Join(", ", Names.Where(name => name is not ("key" or "kind")).Select(name => $"{name} = n.{name}"))}, closed_at = NULL, data_version = @version
            FROM {FindingSets.Found} n
            WHERE n.key = f.key AND (f.closed_at IS NOT NULL OR {Differs})
            """);
        foreach (var subject in Enum.GetValues<FindingSubject>())
            await RunAsync($"UPDATE data_quality_findings AS f SET closed_at = @now, data_version = @version WHERE {Gone(subject)}");
        await RunAsync(
            $"""
            INSERT INTO data_quality_findings ({string.Join(", ", Names)}, state, found_at, data_version)
            SELECT {string.Join(", ", Names.Select(name => $"n.{name}"))}, '{EnumText.Of(FindingState.New)}', @now, @version
            FROM {FindingSets.Found} n LEFT JOIN data_quality_findings f ON f.key = n.key
            WHERE f.id IS NULL
            ORDER BY n.key
            """);

        Task<int> RunAsync(string statement) => sql.ExecuteAsync(statement, cancellation, ("@version", version), ("@now", now));
    }

    // Subject by subject, so that an index finds them.
    private string Gone(FindingSubject subject) =>
        $"{KindIsAbout(subject)} AND f.closed_at IS NULL AND {sets.LookedAt(subject)} AND NOT EXISTS (SELECT 1 FROM {FindingSets.Found} n WHERE n.key = f.key)";
}
