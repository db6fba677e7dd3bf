namespace SkillGraph.Imports;

/// <summary>What is wrong with one row of a file, or to be noted about it.</summary>
/// <param name="Line">Line on which the row begins.</param>
/// <param name="Column">Header of the column.</param>
/// <param name="Value">The cell, masked where it may be personal.</param>
/// <param name="Problem">The explanation.</param>
/// <param name="Warning">Whether the row is taken in all the same.</param>
internal sealed record RowProblem(long Line, string Column, string? Value, Problem Problem, bool Warning);
