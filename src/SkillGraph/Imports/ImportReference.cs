namespace SkillGraph.Imports;

/// <summary>A column that names a row of another table by its key.</summary>
/// <param name="Table">The other table.</param>
/// <param name="Alias">Its name in expressions and rules.</param>
/// <param name="Key">The column that the cell holds a value of.</param>
/// <param name="Unknown">What is wrong when no such row stands; <c>{value}</c> is the cell.</param>
internal sealed record ImportReference(string Table, string Alias, string Key, Problem Unknown);
