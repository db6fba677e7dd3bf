using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>Paragraphs, runs and fields.</summary>
internal static class Words
{
    public static W.Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. content]);

    /// <summary>A run of text, its lines broken where it says.</summary>
    public static W.Run Run(string text, params OpenXmlElement[] properties)
    {
        var run = new W.Run();
        if (properties.Length > 0)
            run.Append(new W.RunProperties(properties));
        foreach (var (line, index) in XmlText.Lines(text).Select((line, index) => (line, index)))
        {
            if (index > 0)
                run.Append(new W.Break());
            run.Append(new W.Text(line.Replace('\t', ' ')) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>A field with the result that it has until someone renews it.</summary>
    public static IEnumerable<W.Run> Field(string instruction, string result) =>
    [
        Mark(W.FieldCharValues.Begin), Instruction(instruction), Mark(W.FieldCharValues.Separate), Run(result), Mark(W.FieldCharValues.End),
    ];

    public static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });

    public static W.Run Instruction(string text) => new(new W.FieldCode($" {text} ") { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>Content that links lead to.</summary>
    public static IEnumerable<OpenXmlElement> Marked(string bookmark, int id, IEnumerable<OpenXmlElement> content)
    {
        var number = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = number, Name = bookmark }, .. content, new W.BookmarkEnd { Id = number }];
    }
}
