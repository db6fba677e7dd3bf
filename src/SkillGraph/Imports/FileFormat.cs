namespace SkillGraph.Imports;

/// <summary>How the rows of a file are written.</summary>
internal enum FileFormat
{
    Csv,
    Gzip,
    Workbook,
}
