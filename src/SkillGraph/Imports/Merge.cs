namespace SkillGraph.Imports;

/// <summary>Writes the checked rows to their table in the transaction that is open.</summary>
internal sealed class Merge(ImportStore store, ImportKind kind, DateOnly today)
{
    private readonly string _targets = string.Join(", ", kind.Targets.Select(c => c.Target));

    private readonly (string Column, string Day) _recorded = kind.RecordedOn is { } column ? ($", {column}", ", @today") : ("", "");

    // What is withdrawn before its publication stays unpublished when the day comes.
    private readonly string _unpublish = kind.Targets.Any(c => c.Target == "published_on")
        ? $", published_on = CASE WHEN {kind.Table}.published_on <= @today THEN {kind.Table}.published_on END"
        : "";

    /// <summary>Number of rows by outcome.</summary>
    public async Task<Dictionary<string, long>> CountAsync()
    {
        var counts = new Dictionary<string, long>();
        await foreach (var row in store.QueryAsync($"SELECT outcome, COUNT(*) FROM {store.Checked} GROUP BY outcome"))
            counts[row.GetString(0)] = row.GetInt64(1);
        return counts;
    }

    /// <summary>Writes rows and stamps them with the version.</summary>
    public async Task WriteAsync(long version, CancellationToken cancellation)
    {
        await RunAsync($"INSERT INTO {kind.Table} ({_targets}, data_version{_recorded.Column}) SELECT {_targets}, @version{_recorded.Day} FROM {store.Checked} WHERE outcome = '{RowOutcome.New}' ORDER BY line");
        await RunAsync(
            $"""
            UPDATE {kind.Table} SET {string.Join(", ", kind.Targets.Select(c => $"{c.Target} = c.{c.Target}"))}, data_version = @version, deleted_in_version = NULL
            FROM {store.Checked} c
            WHERE {kind.Table}.id = c.existing_id AND c.outcome IN ('{RowOutcome.Correct}', '{RowOutcome.End}', '{RowOutcome.Revive}')
            """);
        await RunAsync(
            $"""
            UPDATE {kind.Table} SET deleted_in_version = @version, data_version = @version{_unpublish}
            FROM {store.Checked} c
            WHERE {kind.Table}.id = c.existing_id AND c.outcome = '{RowOutcome.Delete}'
            """);
        foreach (var after in kind.AfterMerge)
            await RunAsync(after.Replace("{rows}", store.Checked, StringComparison.Ordinal));

        Task<int> RunAsync(string sql) => store.ExecuteAsync(sql, cancellation, ("@version", version), ("@today", today));
    }
}
