namespace SkillGraph.Imports;

/// <summary>
/// Checks the staged rows against the record store: references, what is recorded under their keys, and the rules; all in SQL that every
/// engine runs. It can be run again when the record store has changed.
/// </summary>
internal sealed class RowCheck(ImportStore store, ImportKind kind, DateOnly today)
{
    private readonly CheckSql _sql = new(store, kind, today);

    /// <summary>Checks all rows.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await store.ExecuteAsync($"DROP TABLE IF EXISTS {store.Checked}", cancellation);
        await store.ExecuteAsync($"DELETE FROM {store.Problems} WHERE in_check = 1", cancellation);
        await store.ExecuteAsync(_sql.Classify, cancellation);
        await store.AnalyzeAsync(store.Checked, cancellation);
        await ReportKeysAsync(cancellation);
        await ReportReferencesAsync(cancellation);
        await ReportBreachesAsync(cancellation);
        await store.ExecuteAsync(
            $"UPDATE {store.Checked} SET outcome = '{RowOutcome.Rejected}' WHERE line IN (SELECT line FROM {store.Problems} WHERE warning = 0)",
            cancellation);
    }

    private async Task ReportKeysAsync(CancellationToken cancellation)
    {
        var key = kind.Columns.First(c => c.Key);
        var shown = key.Personal ? null : key;
        var value = shown?.Target is { } target && shown.Refers is null ? $"c.{target}" : "NULL";
        await ReportAsync(
            new("DUPLICATE_ROW", "与第{expected}行重复", "the same row as line {expected}"),
            key.Chinese, $"SELECT c.line, {value}, c.first_line, NULL, 0 FROM {store.Checked} c WHERE c.outcome = '{RowOutcome.Duplicate}'", cancellation);
        await ReportAsync(
            new("NOT_FOUND", "系统中没有这条记录，无法更正、终止或删除", "there is no such row to correct, end or delete"),
            key.Chinese, $"SELECT c.line, {value}, NULL, NULL, 0 FROM {store.Checked} c WHERE c.outcome = '{RowOutcome.NotFound}'", cancellation);
        await ReportAsync(
            new("CONFLICT", "系统中已有这条记录，但{expected}不同；如需修改，操作请填“更正”", "already recorded with another {expected_en}; to change it, use the action correct"),
            key.Chinese, _sql.Conflicts(value), cancellation);
        if (await store.QueryAsync(_sql.Withdrawn).AnyAsync(cancellation))
            await ReportReferrersAsync(key.Chinese, value, cancellation);
    }

    private async Task ReportReferrersAsync(string header, string value, CancellationToken cancellation)
    {
        foreach (var referrer in kind.Referrers)
        {
            await ReportAsync(
                new(
                    "STILL_REFERENCED",
                    $"有{{expected}}条{referrer.Kind.Chinese}记录引用它，不能删除；请先删除那些记录",
                    $"{{expected}} rows of {referrer.Kind.Name} refer to it, so it cannot be deleted; delete those first"),
                header, _sql.StillReferenced(referrer, value), cancellation);
        }
    }

    private async Task ReportReferencesAsync(CancellationToken cancellation)
    {
        foreach (var column in kind.References)
            await ReportAsync(column.Refers!.Unknown, column.Chinese, _sql.Unknown(column), cancellation);
    }

    private async Task ReportBreachesAsync(CancellationToken cancellation)
    {
        if (kind.Rules.Count == 0)
            return;
        await store.ExecuteAsync($"DROP TABLE IF EXISTS {store.Breaches}", cancellation);
        await store.ExecuteAsync(_sql.FindBreaches, cancellation);
        for (var i = 0; i < kind.Rules.Count; i++)
        {
            var rule = kind.Rules[i];
            await ReportAsync(new(rule.Code, rule.Chinese, rule.English), kind.Columns[kind.IndexOf(rule.Column)].Chinese, _sql.Breaches(i), cancellation);
        }
    }

    /// <param name="problem">The explanation, with places for what the query gives.</param>
    /// <param name="header">Header that it is reported at.</param>
    /// <param name="query">Line, value, what was expected, the same for the English text, and 1 for a warning.</param>
    /// <param name="cancellation">Stops it.</param>
    private Task<int> ReportAsync(Problem problem, string header, string query, CancellationToken cancellation) => store.ExecuteAsync(
        $$"""
        WITH p(line, value, expected, expected_en, warning) AS ({{query}})
        INSERT INTO {{store.Problems}}
        SELECT line, @header, value, @code,
               REPLACE(REPLACE(@chinese, '{value}', COALESCE(CAST(value AS TEXT), '')), '{expected}', COALESCE(CAST(expected AS TEXT), '')),
               REPLACE(REPLACE(REPLACE(@english, '{value}', COALESCE(CAST(value AS TEXT), '')), '{expected}', COALESCE(CAST(expected AS TEXT), '')),
                       '{expected_en}', COALESCE(CAST(expected_en AS TEXT), '')),
               warning, 1
        FROM p
        """,
        cancellation,
        ("@header", header), ("@code", problem.Code), ("@chinese", problem.Chinese), ("@english", problem.English));
}
