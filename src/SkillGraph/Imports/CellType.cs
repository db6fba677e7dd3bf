namespace SkillGraph.Imports;

/// <summary>How a cell of a file is read and what it is staged as.</summary>
/// <param name="Sql">The staged type.</param>
/// <param name="Read">The value of a text that is not empty; null after it has told the row what is wrong.</param>
internal sealed record CellType(SqlType Sql, Func<string, ImportRow, object?> Read);

/// <summary>Types of staged columns; each database spells them in its own way.</summary>
internal enum SqlType
{
    Text,
    Date,
    Whole,
    Long,
    Real,
    Bytes,
}
