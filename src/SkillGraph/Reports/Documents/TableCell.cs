using SkillGraph.Charts;

namespace SkillGraph.Reports.Documents;

/// <summary>A cell of a table: what readers see, and what programs calculate with.</summary>
/// <param name="Text">What is written: 「1,234」, 「已隐去」, 「—」, a name.</param>
/// <param name="Number">The number as it was counted; null for texts, days, and where there is none.</param>
/// <param name="Day">The day, of columns of days.</param>
/// <param name="State">What the reader has to know about it.</param>
/// <param name="Format">How its number is written, in columns whose rows differ in it; null for that of the column.</param>
public sealed record TableCell(string Text, double? Number = null, DateOnly? Day = null, ValueState State = ValueState.NORMAL, CellFormat? Format = null);
