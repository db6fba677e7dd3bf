using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A report as a workbook (XLSX): a sheet for each table and for the numbers behind each chart, to calculate on.</summary>
public static class SheetReport
{
    private const string DrawingId = "drawing";

    /// <summary>The bytes of the file; the same for the same report.</summary>
    public static byte[] Write(ReportDocument document, CancellationToken cancellation)
    {
        var words = OfficeWords.Of(document.Language);
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "workbook");
            OfficePackage.Describe(package.AddNewPart<CoreFilePropertiesPart>("properties"), document);
            var styles = new SheetStyles();
            var cover = workbook.AddNewPart<WorksheetPart>("cover");
            var sheets = new List<(string Name, string Title)>();
            var names = new List<DefinedName>();
            var (figures, tables) = (0, 0);
            foreach (var section in document.Sections)
            {
                cancellation.ThrowIfCancellationRequested();
                var (table, chart) = section is ChartSection some ? (some.Data, some) : (section as TableSection, null);
                if (table is null)
                    continue;
                var name = chart is null ? SheetNames.Of(words.Table, ++tables, table.Title) : SheetNames.Of(words.Figure, ++figures, chart.Title);
                var cells = chart is null ? null : NativeCells.Of(chart, name);
                var sheet = new TableSheet(cells?.Table ?? table, styles, document.Language);
                sheets.Add((name, chart?.Title ?? table.Title));
                var part = workbook.AddNewPart<WorksheetPart>($"sheet{sheets.Count}");
                if (chart is not null)
                    SheetDrawing.Add(part.AddNewPart<DrawingsPart>(DrawingId), chart, cells, cancellation);
                part.Worksheet = sheet.Build([chart?.Chart.Subtitle, table.Note ?? chart?.Chart.Footnote], chart is null ? null : DrawingId);
                names.Add(new($"{Cells.Quoted(name)}!$A:$A,{Cells.Quoted(name)}!$1:${TableSheet.HeadRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheets.Count });
                names.Add(new($"{Cells.Quoted(name)}!{Absolute(sheet.Filter)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)sheets.Count, Hidden = true });
            }
            cover.Worksheet = CoverSheet.Build(document, sheets, words, styles);
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.Build();
            workbook.Workbook = new(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                [
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = words.Cover, SheetId = 1, Id = "cover" },
                    .. sheets.Select((sheet, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)i + 2, Id = $"sheet{i + 1}" }),
                ]));
            if (names.Count > 0)
                workbook.Workbook.Append(new DefinedNames(names));
        }
        return OfficePackage.Sealed(stream, document.Stamp);
    }

    private static string Absolute(string range) => System.Text.RegularExpressions.Regex.Replace(range, "([A-Z]+)([0-9]+)", "$$$1$$$2");
}
