namespace SkillGraph.Reports.Office.Sheets;

/// <summary>What is behind a cell. The first two are those that every workbook has.</summary>
internal enum SheetFill
{
    None,
    Gray,
    Head,
    Total,
}
