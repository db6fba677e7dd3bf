namespace SkillGraph.Reports.Documents;

/// <summary>How numbers or days of one kind are written, by name, once for screens, charts and spreadsheets.</summary>
/// <param name="Name">What definitions call it.</param>
/// <param name="SheetCode">The number format of spreadsheets, such as <c>#,##0</c> or <c>0.0%</c>.</param>
/// <param name="Unit">Such as 人 or 人次; empty where there is none.</param>
/// <param name="IsDay">Whether it is of days.</param>
public sealed record CellFormat(string Name, string SheetCode, string Unit = "", bool IsDay = false);
