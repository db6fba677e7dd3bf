namespace SkillGraph.Statistics;

/// <summary>Which facts the asker may know of at all. The others do not exist for it, not even as a number of facts left out.</summary>
/// <param name="Sql">DuckDB SQL over the fact <c>f</c>, with <c>{0}</c>, <c>{1}</c> … for the values.</param>
/// <param name="Values">The values; they travel as parameters.</param>
public sealed record RowCondition(string Sql, params IReadOnlyList<object> Values);
