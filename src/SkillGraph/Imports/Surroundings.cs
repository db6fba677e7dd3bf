namespace SkillGraph.Imports;

/// <summary>What rules need to know of the rows around a row, or of the state of things that many rows share.</summary>
/// <param name="Alias">Its name in rules.</param>
/// <param name="Query">A query over <c>{rows}</c>, with one row for each value of <paramref name="Keys"/>.</param>
/// <param name="Keys">Columns in which it and the checked row agree.</param>
internal sealed record Surroundings(string Alias, string Query, params string[] Keys);
