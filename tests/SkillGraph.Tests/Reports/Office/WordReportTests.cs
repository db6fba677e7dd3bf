using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SkillGraph.Reports.Documents;
using SkillGraph.Reports.Office.Word;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;
using OfficePage = SkillGraph.Reports.Office.Word.PageSize;

namespace SkillGraph.Tests.Reports.Office;

public sealed class WordReportTests : IDisposable
{
    private readonly WordprocessingDocument _file = Open(SampleReport.Document);

    private Body Body => _file.MainDocumentPart!.Document!.Body!;

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Every_line_of_the_contents_leads_to_what_it_names()
    {
        var bookmarks = Body.Descendants<BookmarkStart>().ToDictionary(mark => mark.Name!.Value!, mark => mark.Parent!.InnerText);
        var lines = Body.Descendants<Hyperlink>().ToArray();
        Assert.Equal(bookmarks.Count, lines.Length);
        foreach (var line in lines)
        {
            // A field's code is text too.
            var target = string.Concat(Body.Descendants<BookmarkStart>().Single(mark => mark.Name == line.Anchor!.Value).Parent!.Descendants<Text>().Select(text => text.Text));
            Assert.Equal(target, line.Descendants<Text>().First().Text);
            Assert.Contains($"PAGEREF {line.Anchor} ", line.InnerText);
        }
    }

    [Fact]
    public void The_contents_know_their_pages_before_anyone_renews_them()
    {
        var pages = Body.Descendants<Hyperlink>().Select(line => int.Parse(line.Descendants<Text>().Last().Text, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(1, pages[0]);
        Assert.Equal(pages.Order(), pages);
        // Two charts a page, then tables on lying pages: as LibreOffice lays it out.
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10], pages[..22]);
    }

    [Fact]
    public void Figures_and_tables_are_counted_by_fields()
    {
        string[] Numbers(string kind) => [.. Body.Descendants<Paragraph>().Where(p => p.InnerText.Contains($"SEQ {kind} ", StringComparison.Ordinal)).Select(p => p.Descendants<Text>().ElementAt(1).Text)];
        Assert.Equal(Enumerable.Range(1, 16).Select(i => $"{i}"), Numbers("图"));
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"{i}"), Numbers("表"));
    }

    [Fact]
    public void Every_chart_is_a_picture_with_words_for_who_does_not_see_it()
    {
        var pictures = Body.Descendants<Inline>().ToArray();
        Assert.Equal(16, pictures.Length);
        Assert.All(pictures, picture =>
        {
            Assert.NotEmpty(picture.DocProperties!.Title!.Value!);
            Assert.StartsWith(picture.DocProperties.Title.Value!, picture.DocProperties.Description!.Value);
            Assert.InRange(picture.Extent!.Cx!.Value / 12_700.0, 100, OfficePage.Upright.TextWidth);
            Assert.InRange(picture.Extent.Cy!.Value / 12_700.0, 100, OfficePage.Upright.TextHeight);
        });
    }

    [Fact]
    public void Every_table_repeats_its_head_keeps_its_rows_whole_and_is_as_wide_as_its_page_at_most()
    {
        foreach (var table in Tables())
        {
            var rows = table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().ToArray();
            Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
            var page = Body.Elements().SkipWhile(block => block != table).Select(block => block is SectionProperties last ? last : block.Descendants<SectionProperties>().FirstOrDefault())
                .OfType<SectionProperties>().First().GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.PageSize>()!;
            var width = table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture));
            Assert.InRange(width, 1, (int)page.Width!.Value - 2 * 1420);
            Assert.InRange(rows[0].Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Count(), 1, 63);
        }
    }

    [Fact]
    public void Numbers_stand_at_the_right_and_totals_are_bold()
    {
        var rows = Tables().First().Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().ToArray();
        JustificationValues Side(int row, int column) => rows[row].Descendants<Justification>().ElementAt(column).Val!.Value;
        Assert.Equal(JustificationValues.Left, Side(1, 0));
        Assert.Equal(JustificationValues.Right, Side(1, 1));
        Assert.Equal(JustificationValues.Right, Side(3, 2));
        Assert.Equal(JustificationValues.Center, Side(1, 4));
        Assert.All(rows[^1].Descendants<Run>(), run => Assert.NotNull(run.RunProperties!.Bold));
        Assert.All(rows[1].Descendants<Run>(), run => Assert.Null(run.RunProperties!.Bold));
    }

    [Fact]
    public void All_columns_of_a_table_of_any_width_are_there()
    {
        var heads = Tables().SelectMany(table => table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().First().Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>())
            .Select(cell => cell.InnerText).ToArray();
        Assert.All(Enumerable.Range(1, 70), i => Assert.Contains($"2025 年 {i} 月发证人次", heads));
    }

    [Fact]
    public void All_five_thousand_rows_are_there() => Assert.Equal(5001, Tables().Last().Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count());

    [Fact]
    public void A_table_without_rows_says_so() => Assert.Contains(Tables(), table => table.InnerText.EndsWith("人数无数据", StringComparison.Ordinal));

    [Fact]
    public void Text_is_what_it_was_but_for_what_XML_cannot_hold() =>
        Assert.Contains(Body.Descendants<Text>(), text => text.Text == SampleReport.CleanHostile.Replace('\t', ' '));

    [Fact]
    public void Names_of_figures_are_in_the_language_of_the_report()
    {
        using var file = Open(SampleReport.Document with { Language = ReportLanguage.EN, Sections = [SampleReport.Cities] });
        Assert.Contains("Table 1　各市（州）持证人数", string.Concat(file.MainDocumentPart!.Document!.Body!.Descendants<Text>().Select(text => text.Text)));
    }

    private IEnumerable<Table> Tables() => Body.Elements<Table>().Skip(1);

    private static WordprocessingDocument Open(ReportDocument document) => WordprocessingDocument.Open(new MemoryStream(WordReport.Write(document, CancellationToken.None)), false);
}
