namespace SkillGraph.Statistics;

/// <summary>
/// A summary of dated changes that is read in the same time however far they reach back and however many they are. Each change counts on the days of its
/// month, and their sum from the next month on: as of a day, the changes of one month count, and one sum for each month before.
/// </summary>
public static class Balances
{
    /// <summary>When a row of such a summary counts.</summary>
    public static readonly Period Period = new("counts_from", "counts_until");

    /// <summary>The summary.</summary>
    /// <param name="name">Its name in the replica.</param>
    /// <param name="changes">A DuckDB SELECT of the changes: what they are grouped by, their <c>day</c>, and what they add or, if negative, take away.</param>
    /// <param name="groups">The columns that they are grouped by.</param>
    /// <param name="sums">The columns that they add to, of 64 bits.</param>
    public static Summary Of(string name, string changes, IReadOnlyList<string> groups, IReadOnlyList<string> sums)
    {
        const string NextMonth = "CAST(date_trunc('month', day) + INTERVAL 1 MONTH AS DATE)";
        var (keys, added) = (string.Join(", ", groups), string.Join(", ", sums.Select(sum => $"sum({sum})::BIGINT AS {sum}")));
        return new(
            name,
            $"""
            WITH changes AS ({changes})
            SELECT {keys}, day AS counts_from, {NextMonth} AS counts_until, {added} FROM changes GROUP BY ALL
            UNION ALL
            SELECT {keys}, {NextMonth}, NULL, {added} FROM changes GROUP BY ALL
            ORDER BY counts_until, counts_from, {keys}
            """);
    }
}
