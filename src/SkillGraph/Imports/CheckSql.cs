namespace SkillGraph.Imports;

/// <summary>The statements of <see cref="RowCheck"/>, made from a kind's declaration. <c>s</c> is a staged row, <c>x</c> what is recorded, <c>c</c> a checked row.</summary>
internal sealed class CheckSql(ImportStore store, ImportKind kind, DateOnly today)
{
    private const string CheckedByRules = $"'{RowOutcome.New}', '{RowOutcome.Revive}', '{RowOutcome.Correct}', '{RowOutcome.Rejected}'";

    /// <summary>Resolves references, finds what is recorded under each key and says what is to become of each row.</summary>
    public string Classify =>
        $"""
        {store.CreateTable} {store.Checked} AS
        SELECT r.line, r.action, r.first_line, x.id AS existing_id, {Previous}
               {Lines(kind.Targets.Select(c => $"{Effective(c)} AS {c.Target}"))},
               CASE WHEN r.bad = 1 THEN '{RowOutcome.Rejected}'
                    WHEN r.first_line < r.line THEN '{RowOutcome.Duplicate}'
                    WHEN r.action <> 'ADD' AND (x.id IS NULL OR x.deleted_in_version IS NOT NULL) THEN '{RowOutcome.NotFound}'
                    WHEN r.action = 'DELETE' THEN '{RowOutcome.Delete}'
                    WHEN x.id IS NULL THEN '{RowOutcome.New}'
                    WHEN x.deleted_in_version IS NOT NULL THEN '{RowOutcome.Revive}'
                    WHEN {string.Join(" AND ", kind.Targets.Where(c => c.Compared).Select(c => $"{Effective(c)} IS NOT DISTINCT FROM x.{c.Target}"))}
                      THEN '{RowOutcome.Unchanged}'
                    WHEN r.action = 'ADD' THEN '{RowOutcome.Conflict}'
                    ELSE r.action END AS outcome
        FROM (SELECT s.line, s.action, s.bad, COALESCE(again.first_line, s.line) AS first_line,
                     {Lines(kind.Targets.Select(c => $"{c.Value} AS {c.Target}"))}
              FROM {store.Staged} s
              LEFT JOIN (SELECT {KeyNames}, MIN(line) AS first_line FROM {store.Staged} WHERE bad = 0 GROUP BY {KeyNames} HAVING COUNT(*) > 1) again
                ON {string.Join(" AND ", Keys.Select(c => $"again.{c.Name} = s.{c.Name}"))}
              {string.Join("\n      ", kind.References.Select(c => $"LEFT JOIN {c.Refers!.Table} {c.Refers.Alias} ON {c.Refers.Alias}.{c.Refers.Key} = s.{c.Name} AND {c.Refers.Alias}.deleted_in_version IS NULL"))}) r
        LEFT JOIN {kind.Table} x ON {string.Join(" AND ", Keys.Where(c => c.Target is not null).Select(c => $"x.{c.Target} = r.{c.Target}"))}
        """;

    /// <summary>Marks, per row, which rules it breaks.</summary>
    public string FindBreaches =>
        $"""
        {store.CreateTable} {store.Breaches} AS
        SELECT c.line, {Lines(kind.Rules.Select((rule, i) => $"CASE WHEN {Breach(rule)} THEN 1 ELSE 0 END AS rule_{i}"))}
        FROM {store.Checked} c
        {RuleJoins}
        {string.Join("\n", kind.Surroundings.Select(Join))}
        WHERE {string.Join("\n   OR ", kind.Rules.Select(Breach))}
        """;

    /// <summary>Rows whose cell names nothing that stands.</summary>
    public string Unknown(ImportColumn column) =>
        $"""
        SELECT s.line, {(column.Personal ? "'***'" : $"s.{column.Name}")}, NULL, NULL, 0
        FROM {store.Staged} s JOIN {store.Checked} c ON c.line = s.line
        WHERE c.{column.Target} IS NULL AND s.{column.Name} IS NOT NULL AND c.outcome IN ({CheckedByRules})
        """;

    /// <summary>Rows that differ from what is recorded without asking to correct it, with the columns that differ.</summary>
    public string Conflicts(string value) =>
        $"""
        SELECT c.line, {value}, SUBSTR({Differences("、", c => c.Chinese)}, 2), SUBSTR({Differences(",", c => c.Name)}, 2), 0
        FROM {store.Checked} c JOIN {kind.Table} x ON x.id = c.existing_id
        WHERE c.outcome = '{RowOutcome.Conflict}'
        """;

    /// <summary>One row when any row is to be withdrawn.</summary>
    public string Withdrawn => $"SELECT line FROM {store.Checked} WHERE outcome = '{RowOutcome.Delete}' LIMIT 1";

    /// <summary>Rows to withdraw that standing rows of another kind refer to, with how many.</summary>
    public string StillReferenced(Referrer referrer, string value) =>
        $"""
        SELECT c.line, {value}, u.number_of, NULL, 0
        FROM {store.Checked} c
        JOIN (SELECT {referrer.Column} AS id, COUNT(*) AS number_of FROM {referrer.Kind.Table}
              WHERE deleted_in_version IS NULL
                AND {referrer.Column} IN (SELECT existing_id FROM {store.Checked} WHERE outcome = '{RowOutcome.Delete}')
              GROUP BY {referrer.Column}) u ON u.id = c.existing_id
        WHERE c.outcome = '{RowOutcome.Delete}'
        """;

    /// <summary>Rows that break a rule.</summary>
    public string Breaches(int index)
    {
        var rule = kind.Rules[index];
        var shown = rule.Value ?? $"c.{kind.Columns[kind.IndexOf(rule.Column)].Target}";
        return $"""
            SELECT c.line, {shown}, {rule.Expected ?? "NULL"}, NULL, {rule.Severity}
            FROM {store.Breaches} b JOIN {store.Checked} c ON c.line = b.line
            {RuleJoins}
            WHERE b.rule_{index} = 1
            """;
    }

    private IEnumerable<ImportColumn> Keys => kind.Columns.Where(c => c.Key);

    private string KeyNames => string.Join(", ", Keys.Select(c => c.Name));

    private string Previous => kind.Previous is { } column ? $"x.{column} AS previous_{column}," : "";

    private string RuleJoins => string.Join(
        "\n",
        kind.References.Select(c => $"LEFT JOIN {c.Refers!.Table} {c.Refers.Alias} ON {c.Refers.Alias}.id = c.{c.Target}").Append(kind.RuleJoins));

    // A row that ends or withdraws something need not repeat the rest of it.
    private string Effective(ImportColumn column) => !kind.CanEnd || column.Key
        ? $"r.{column.Target}"
        : $"CASE WHEN r.action IN ({(column.Ends ? "'DELETE'" : "'END', 'DELETE'")}) THEN x.{column.Target} ELSE r.{column.Target} END";

    private string Breach(Rule rule) =>
        $"(c.outcome IN ({CheckedByRules}{(rule.OnEnd ? $", '{RowOutcome.End}'" : "")}) AND ({rule.Breach.Replace("{today}", $"'{today:yyyy-MM-dd}'", StringComparison.Ordinal)}))";

    private string Join(Surroundings around) =>
        $"LEFT JOIN ({around.Query.Replace("{rows}", store.Checked, StringComparison.Ordinal)}) {around.Alias} ON {string.Join(" AND ", around.Keys.Select(key => $"{around.Alias}.{key} = c.{key}"))}";

    private string Differences(string separator, Func<ImportColumn, string> name) => string.Join(
        " || ",
        kind.Targets.Where(c => c.Compared).Select(c => $"CASE WHEN c.{c.Target} IS DISTINCT FROM x.{c.Target} THEN '{separator}{name(c)}' ELSE '' END"));

    private static string Lines(IEnumerable<string> parts) => string.Join(",\n       ", parts);
}
