namespace SkillGraph.Reports.Office.Sheets;

/// <summary>How a cell looks.</summary>
/// <param name="Font">How its text is set.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="Fill">What is behind it.</param>
/// <param name="Code">How its number is written; null for texts.</param>
/// <param name="IsWrapped">Whether its text is broken into lines.</param>
/// <param name="IsRuled">Whether it has thin lines around.</param>
internal sealed record SheetStyle(
    SheetFont Font = SheetFont.Plain, SheetSide Side = SheetSide.Left, SheetFill Fill = SheetFill.None, string? Code = null, bool IsWrapped = false, bool IsRuled = false);
