namespace SkillGraph.Statistics;

/// <summary>
/// How a summary is put together from parts that know nothing of each other, such as the certificates of each worker. Its rows are groups of what it does
/// not sum up. <c>{part}</c> in its SELECT is a condition that keeps some of the parts.
/// </summary>
/// <param name="Key">SQL, where <c>{part}</c> stands, of the key that tells the parts apart.</param>
/// <param name="Sums">The columns that are sums over the parts, of 64 bits.</param>
/// <param name="Touched">
/// For tables that change often, a SELECT of the keys of the parts that a change touches; <c>{changed}</c> in it is the rows that change, as they were and as
/// they will be, and tables are as they were. A change of any other table that the summary reads touches every part.
/// </param>
public sealed record SummaryParts(string Key, IReadOnlyList<string> Sums, IReadOnlyDictionary<string, string> Touched)
{
    /// <summary>The table each row of which is a part; null when parts are made of several rows. Rows that are new touch no part that was there.</summary>
    public string? RowsOf { get; init; }
}
