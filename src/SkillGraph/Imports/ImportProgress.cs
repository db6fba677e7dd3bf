namespace SkillGraph.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Bytes">Bytes read so far; a little off for files that are not UTF-8.</param>
/// <param name="TotalBytes">Bytes of the file.</param>
public sealed record ImportProgress(ImportPhase Phase, long Rows, long Bytes, long TotalBytes);
