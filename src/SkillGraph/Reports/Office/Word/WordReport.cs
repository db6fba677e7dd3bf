using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillGraph.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>A report as a document of Word (DOCX): what offices edit and send on.</summary>
public static class WordReport
{
    private const double LabelWidth = 90;

    /// <summary>The bytes of the file; the same for the same report.</summary>
    public static byte[] Write(ReportDocument document, CancellationToken cancellation)
    {
        var words = OfficeWords.Of(document.Language);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            OfficePackage.Describe(package.AddNewPart<CoreFilePropertiesPart>("properties"), document);
            Feed(main.AddNewPart<StyleDefinitionsPart>("styles"), WordStyles.Xml(words.Culture));
            Feed(main.AddNewPart<FontTablePart>("fonts"), WordStyles.Fonts);
            Feed(main.AddNewPart<DocumentSettingsPart>("settings"), WordStyles.Settings);
            WordPages.AddFooter(main);
            var body = new WordBody(main, words, cancellation);
            foreach (var section in document.Sections)
                body.Add(section);
            var end = body.End();
            main.Document = new(new W.Body([.. Front(document), .. WordContents.Of(body.Contents, words), WordPages.SectionEnd(WordPages.Front(PageSize.Upright)), .. body.Blocks, end]));
        }
        return OfficePackage.Sealed(stream, document.Stamp);
    }

    private static IEnumerable<OpenXmlElement> Front(ReportDocument document) =>
    [
        Words.Paragraph(WordStyles.Title, Words.Run(document.Title)),
        Words.Paragraph(WordStyles.Subtitle, Words.Run(document.Subtitle)),
        .. document.Facts.Count == 0 ? [] : new[] { Facts(document.Facts) },
    ];

    private static W.Table Facts(IReadOnlyList<ReportFact> facts)
    {
        var rest = PageSize.Upright.TextWidth - LabelWidth;
        return new(
        [
            new W.TableProperties(
                new W.TableWidth { Width = OfficeUnits.Twips(LabelWidth + rest), Type = W.TableWidthUnitValues.Dxa },
                new W.TableBorders(
                    new W.TopBorder { Val = W.BorderValues.Single, Size = 8, Color = "1F3864" },
                    new W.BottomBorder { Val = W.BorderValues.Single, Size = 8, Color = "1F3864" },
                    new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4, Color = "D9D9D9" }),
                new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
            new W.TableGrid(new W.GridColumn { Width = OfficeUnits.Twips(LabelWidth) }, new W.GridColumn { Width = OfficeUnits.Twips(rest) }),
            .. facts.Select(fact => new W.TableRow(
                new W.TableRowProperties(new W.CantSplit()), Fact(fact.Label, LabelWidth, new W.Bold()), Fact(fact.Text, rest))),
        ]);
    }

    private static W.TableCell Fact(string text, double width, params OpenXmlElement[] look) => new(
        new W.TableCellProperties(new W.TableCellWidth { Width = OfficeUnits.Twips(width), Type = W.TableWidthUnitValues.Dxa }),
        Words.Paragraph(WordStyles.Cell, Words.Run(text, look)));

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
