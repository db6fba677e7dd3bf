using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>The contents (目录): a field that is complete before anyone renews it.</summary>
internal static class WordContents
{
    // Headings, and whatever has an outline level: captions.
    private const string Instruction = """TOC \o "1-1" \h \z \u""";

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<ContentsEntry> entries, OfficeWords words)
    {
        if (entries.Count == 0)
            return [];
        var lines = entries.Select(Line).ToArray();
        lines[0].InsertAfter(Words.Mark(W.FieldCharValues.Begin), lines[0].ParagraphProperties);
        lines[0].InsertAfter(Words.Instruction(Instruction), lines[0].ChildElements[1]);
        lines[0].InsertAfter(Words.Mark(W.FieldCharValues.Separate), lines[0].ChildElements[2]);
        lines[^1].Append(Words.Mark(W.FieldCharValues.End));
        return [Words.Paragraph(WordStyles.ContentsHeading, Words.Run(words.Contents)), .. lines];
    }

    private static W.Paragraph Line(ContentsEntry entry) => Words.Paragraph(WordStyles.Contents(entry.Level), new W.Hyperlink(
    [
        Words.Run(entry.Text),
        new W.Run(new W.TabChar()),
        .. Words.Field($"PAGEREF {entry.Bookmark} \\h", entry.Page.ToString(CultureInfo.InvariantCulture)),
    ])
    { Anchor = entry.Bookmark, History = true });
}
