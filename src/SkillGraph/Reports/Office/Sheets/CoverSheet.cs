using DocumentFormat.OpenXml.Spreadsheet;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>The first sheet (封面): what the report is, how it came about, and where to find what.</summary>
internal static class CoverSheet
{
    private const int Label = 2;
    private const int Text = 3;
    private const int LongestLink = 48;

    public static Worksheet Build(ReportDocument document, IReadOnlyList<(string Sheet, string Title)> contents, OfficeWords words, SheetStyles styles)
    {
        var sheet = new Sheet(styles, [3, 16, 100]);
        sheet.SkipRow();
        sheet.NextRow(30);
        sheet.Text(Label, document.Title, new(SheetFont.Title));
        sheet.NextRow(20);
        sheet.Text(Label, document.Subtitle, new(SheetFont.Subtitle));
        sheet.SkipRow();
        foreach (var fact in document.Facts)
            Line(fact.Label, fact.Text);
        var marks = Marks(document, words).ToArray();
        foreach (var (mark, i) in marks.Select((mark, i) => (mark, i)))
            Line(i == 0 ? words.Marks : "", mark);
        sheet.SkipRow();
        var links = new List<Hyperlink>();
        foreach (var (name, title) in contents)
        {
            sheet.NextRow();
            sheet.Text(Label, name.Split(' ')[0], new(SheetFont.Bold, IsRuled: true));
            // Links are not broken into lines.
            sheet.Text(Text, XmlText.Cut(title, LongestLink), new(SheetFont.Link, IsRuled: true));
            links.Add(new() { Reference = Cells.At(Text, sheet.Row), Location = $"{Cells.Quoted(name)}!A1", Display = XmlText.Cut(XmlText.Clean(title), LongestLink) });
        }
        return sheet.Build(frozenRows: 0, filter: null, links, drawing: null);

        void Line(string label, string text)
        {
            sheet.NextRow();
            sheet.Text(Label, label, new(SheetFont.Bold, IsWrapped: true, IsRuled: true, Fill: SheetFill.Head));
            sheet.Text(Text, text, new(IsWrapped: true, IsRuled: true));
        }
    }

    /// <summary>What the marks mean that this report has.</summary>
    private static IEnumerable<string> Marks(ReportDocument document, OfficeWords words)
    {
        var states = document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.State).ToHashSet();
        if (states.Contains(ValueState.PROVISIONAL))
            yield return words.Provisional;
        if (states.Contains(ValueState.SUPPRESSED))
            yield return words.Withheld;
        if (states.Contains(ValueState.MISSING))
            yield return words.Missing;
    }
}
