using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Definitions;

/// <summary>How a value is written.</summary>
/// <param name="Cell">Its format; null for texts, and where rows differ in it.</param>
/// <param name="Unit">Where rows differ: the field with the unit of each.</param>
/// <param name="ByRow">Where rows differ: whether it is such a value (unit), a difference of such values, or what is lacking of one.</param>
/// <param name="Term">How texts are put in words.</param>
internal sealed record ValueFormat(CellFormat? Cell = null, AnswerField? Unit = null, string? ByRow = null, Func<string, ReportLanguage, string>? Term = null);
