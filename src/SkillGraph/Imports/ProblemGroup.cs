namespace SkillGraph.Imports;

/// <summary>What was wrong with a column of several rows in the same way, or noted about it.</summary>
/// <param name="Column">Chinese header of the column.</param>
/// <param name="Rows">Number of rows (行数).</param>
/// <param name="FirstLine">Line of the file on which the first of them begins (首见行).</param>
/// <param name="Problem">The explanation for that row; without its value where rows of the kind hold personal data.</param>
/// <param name="Warning">Whether the rows are taken in all the same.</param>
public sealed record ProblemGroup(string Column, long Rows, long FirstLine, Problem Problem, bool Warning);
