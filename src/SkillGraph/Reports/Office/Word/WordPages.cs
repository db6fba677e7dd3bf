using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>Sections of pages of one size, with the number of the page at their foot.</summary>
internal static class WordPages
{
    private const string FooterId = "footer";

    /// <summary>Adds the foot that numbered pages share.</summary>
    public static void AddFooter(MainDocumentPart main) =>
        main.AddNewPart<FooterPart>(FooterId).Footer = new W.Footer(Words.Paragraph(WordStyles.Footer, [Words.Run("— "), .. Words.Field("PAGE", "1"), Words.Run(" —")]));

    /// <summary>Pages of the body; they are counted from its first.</summary>
    public static W.SectionProperties Section(PageSize page, bool isFirst)
    {
        var section = Front(page);
        section.PrependChild(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FooterId });
        if (isFirst)
            section.InsertAfter(new W.PageNumberType { Start = 1 }, section.GetFirstChild<W.PageMargin>());
        return section;
    }

    /// <summary>Pages before the body, without numbers.</summary>
    public static W.SectionProperties Front(PageSize page) => new(
        new W.SectionType { Val = W.SectionMarkValues.NextPage },
        new W.PageSize { Width = (uint)(20 * page.Width), Height = (uint)(20 * page.Height), Orient = page.Lying ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait },
        new W.PageMargin
        {
            Top = (int)(20 * PageSize.Top),
            Bottom = (int)(20 * PageSize.Bottom),
            Left = (uint)(20 * PageSize.Side),
            Right = (uint)(20 * PageSize.Side),
            Header = (uint)(20 * PageSize.Edge),
            Footer = (uint)(20 * PageSize.Edge),
            Gutter = 0,
        });

    /// <summary>The paragraph that pages end with; it takes no room.</summary>
    public static W.Paragraph SectionEnd(W.SectionProperties section)
    {
        var end = Words.Paragraph(WordStyles.SectionEnd);
        end.ParagraphProperties!.Append(section);
        return end;
    }
}
