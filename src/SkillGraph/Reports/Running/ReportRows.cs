using System.Text.Json;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running;

/// <summary>The rows of a table or chart.</summary>
/// <param name="Shown">Those to show.</param>
/// <param name="All">How many there are in all.</param>
internal sealed record ReportRows(IReadOnlyList<AnswerRow> Shown, long All)
{
    private const string Total = "\0total";
    private const string Only = "\0only";

    /// <summary>The rows that a definition finds in answers.</summary>
    /// <param name="definition">Where they are.</param>
    /// <param name="region">Code of the report's region: a row of it goes with the totals of other answers.</param>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ReportException"><c>ROWS_CUT_OFF</c>: a query answers only some of the rows that others are joined with.</exception>
    public static ReportRows Of(RowsDefinition definition, string region, IReadOnlyDictionary<string, JsonElement> answers)
    {
        var joins = definition.Joins.Select(join => (join, Rows: Index(join, answers))).ToList();
        var rows = definition.Paths.SelectMany(path => Answer.Rows(answers[path.Query], path.Path)).Select(row => Join(row, region, joins)).ToList();
        var beyond = definition.Paths.Sum(path => Beyond(path, answers));
        if (definition.WithoutTotals)
            rows.RemoveAll(row => row.Role is RowRole.Total or RowRole.Subtotal);
        var all = rows.Count + beyond;
        if (definition.Sort is var (field, descending))
            rows = [.. Sorted(rows, field, descending)];
        return new(definition.Take is { } most ? [.. rows.Take(most)] : rows, all);
    }

    /// <summary>A value to compare by; null comes last whichever way.</summary>
    public static double? Comparable(AnswerRow row, AnswerField field) => row.At(field) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.Object } value when value.GetProperty("value") is { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } term when field.Terms is { } terms => terms.Values.ToList().FindIndex(value => value.Name == term.GetString()),
        _ => row.Lacks(field) && field.Kind == AnswerKind.Count ? 0 : null,
    };

    private static IEnumerable<AnswerRow> Sorted(List<AnswerRow> rows, AnswerField field, bool descending) => rows
        .OrderBy(row => row.Role)
        .ThenBy(row => Comparable(row, field) is null)
        .ThenBy(row => (descending ? -1 : 1) * Comparable(row, field) ?? 0)
        .ThenBy(row => Comparable(row, field) is null ? row.At(field)?.ToString() : "", StringComparer.Ordinal);

    private static AnswerRow Join(JsonElement row, string region, List<(RowJoin Join, Dictionary<string, JsonElement> Rows)> joins) => new(row, joins.ToDictionary(join => join.Join.As, join =>
    {
        var key = join.Join.Keys is { } keys ? Key(row, keys.On) : Only;
        return key is not null && join.Rows.TryGetValue(key, out var other) || key == region && join.Rows.TryGetValue(Total, out other) ? other : join.Join.IsPartial ? default(JsonElement) : (JsonElement?)null;
    }));

    private static Dictionary<string, JsonElement> Index(RowJoin join, IReadOnlyDictionary<string, JsonElement> answers)
    {
        if (!join.IsPartial && Beyond(join.Rows, answers) > 0)
            throw new ReportException(
                "ROWS_CUT_OFF", $"{join.Rows.Query}.graphql: answers only some of the rows that '{join.As}' is joined with; ask for more with 'first', or say 'partial: true' in the join.");
        var index = new Dictionary<string, JsonElement>();
        foreach (var row in Answer.Rows(answers[join.Rows.Query], join.Rows.Path))
            if ((join.Keys is { } keys ? Key(row, keys.Of) : Only) is { } key)
                index.TryAdd(key, row);
        return index;
    }

    // A total has no key of its own; it goes with the other total.
    private static string? Key(JsonElement row, AnswerField field) => Answer.At(row, field.Path)?.ToString() ?? (AnswerRow.RoleOf(row) is RowRole.Total or RowRole.Subtotal ? Total : null);

    private static long Beyond(RowPath path, IReadOnlyDictionary<string, JsonElement> answers) =>
        path.Path[^1] == "nodes" && Answer.At(answers[path.Query], path.Path.SkipLast(1)) is { } answer && answer.TryGetProperty("totalGroups", out var total)
            ? total.GetInt64() - answer.GetProperty("nodes").GetArrayLength()
            : 0;
}
