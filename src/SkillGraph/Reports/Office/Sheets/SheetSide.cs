namespace SkillGraph.Reports.Office.Sheets;

/// <summary>Where in its cell a text stands.</summary>
internal enum SheetSide
{
    Left,
    Center,
    Right,
}
