namespace SkillGraph.Statistics;

/// <summary>Something that facts can be grouped and filtered by.</summary>
/// <param name="Name">As clients write it.</param>
/// <param name="Description">For the schema, with the Chinese term.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Sql">DuckDB SQL over the fact <c>f</c> and the joined table; <c>{asOf}</c> is the day asked for.</param>
/// <param name="Join">A join that yields at most one row for each fact, such as <c>LEFT JOIN occupation o ON o.code = f.occupation</c>.</param>
public sealed record Dimension(string Name, string Description, DataType Type, string Sql, string? Join = null)
{
    /// <summary>The enum whose members, in SCREAMING_CASE, are the values of a text; null for any text.</summary>
    public Type? Enum { get; init; }

    /// <summary>
    /// Makes the dimension a hierarchy of codes: a DuckDB SELECT of the codes that are <c>{code}</c> or below it. Null for no hierarchy.
    /// </summary>
    public string? Within { get; init; }
}
