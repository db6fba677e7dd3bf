namespace SkillGraph.Reports.Office.Sheets;

/// <summary>How text in a sheet is set.</summary>
internal enum SheetFont
{
    Plain,
    Bold,
    Title,
    Subtitle,
    Link,
    Absent,
    Provisional,
    ProvisionalBold,
}
