using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillGraph.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>The sections of a report, one after another, on upright pages or, for wide tables, on lying ones.</summary>
internal sealed class WordBody(MainDocumentPart main, OfficeWords words, CancellationToken cancellation)
{
    // What is below the line that a picture stands on.
    private const double BelowPicture = 4;

    private readonly List<OpenXmlElement> _blocks = [];
    private readonly List<ContentsEntry> _contents = [];
    private readonly List<HeadingSection> _headings = [];
    private readonly PageCount _pages = new();
    private PageSize? _page;
    private int _sections;
    private int _bookmarks;
    private int _figures;
    private int _tables;

    public IReadOnlyList<OpenXmlElement> Blocks => _blocks;

    public IReadOnlyList<ContentsEntry> Contents => _contents;

    public void Add(ReportSection section)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (section)
        {
            case HeadingSection heading:
                _headings.Add(heading);
                break;
            case TextSection text:
                Add(text);
                break;
            case ChartSection chart:
                Add(chart);
                break;
            case TableSection table:
                Add(table);
                break;
        }
    }

    /// <summary>The properties of the last pages.</summary>
    public W.SectionProperties End()
    {
        Begin(_page ?? PageSize.Upright, 0);
        return WordPages.Section(_page!, isFirst: _sections == 1);
    }

    private void Add(TextSection text)
    {
        foreach (var (line, index) in XmlText.Lines(text.Text).Select((line, index) => (line, index)))
        {
            if (index == 0)
                Begin(PageSize.Upright, 2 * WordStyles.BodyLine);
            _blocks.Add(Words.Paragraph(WordStyles.Body, Words.Run(line)));
            _pages.Add(WordStyles.BodyLine, before: WordStyles.BeforeBody);
            for (var i = Lines(line, 12); i > 1; i--)
                _pages.Add(WordStyles.BodyLine);
        }
    }

    private void Add(ChartSection chart)
    {
        var page = PageSize.Upright;
        var below = BelowPicture + CaptionHeight(chart.Title);
        var picture = new WordPicture(chart.Chart, page.TextWidth, page.TextHeight - below - WordStyles.BeforePicture - _headings.Sum(HeadingHeight), cancellation);
        Begin(page, WordStyles.BeforePicture + picture.Height + below);
        _blocks.Add(Words.Paragraph(WordStyles.Picture, picture.AddTo(main, (uint)++_figures)));
        _pages.Add(picture.Height + below, before: WordStyles.BeforePicture);
        _blocks.Add(Caption(words.Figure, _figures, chart.Title, keepNext: false));
    }

    private void Add(TableSection table)
    {
        var layout = TableLayout.Of(table);
        _tables++;
        foreach (var (part, index) in layout.Parts.Select((part, index) => (part, index)))
        {
            var written = new WordTable(table, layout, part, words);
            var heights = written.RowHeights.ToArray();
            var first = CaptionHeight(table.Title) - WordStyles.BeforeCaption + WordStyles.AfterCaption + written.HeadHeight + heights.FirstOrDefault(written.HeadHeight);
            Begin(layout.Page, WordStyles.BeforeCaption + first);
            _pages.Add(first, before: WordStyles.BeforeCaption);
            _blocks.Add(index == 0
                ? Caption(words.Table, _tables, table.Title, keepNext: true)
                : WithKeepNext(Words.Paragraph(WordStyles.Caption, Words.Run($"{words.Table} {_tables}　{table.Title}{words.Continued}")), outlined: false));
            _blocks.Add(written.Build());
            foreach (var height in heights.Skip(1))
                _pages.AddRow(height, written.HeadHeight);
            var isLast = index == layout.Parts.Count - 1;
            // Tables that touch would become one.
            var note = isLast ? table.Note ?? "" : "";
            _blocks.Add(Words.Paragraph(WordStyles.Note, Words.Run(note)));
            _pages.Add(XmlText.Lines(note).Sum(line => Lines(line, 9)) * WordStyles.NoteLine, before: WordStyles.BeforeNote);
        }
    }

    /// <summary>Makes the pages those that the next part stands on, and puts the headings that lead to it there.</summary>
    private void Begin(PageSize page, double height)
    {
        if (_page != page)
        {
            if (_page is not null)
                _blocks.Add(WordPages.SectionEnd(WordPages.Section(_page, isFirst: _sections == 1)));
            _page = page;
            _sections++;
            _pages.Turn(page);
        }
        foreach (var (heading, index) in _headings.Select((heading, index) => (heading, index)))
        {
            // A heading stays with what it is about.
            var isLast = index == _headings.Count - 1;
            _pages.Add(HeadingHeight(heading) - WordStyles.BeforeHeading, WordStyles.BeforeHeading, with: isLast ? height : HeadingHeight(heading));
            _blocks.Add(Words.Paragraph(WordStyles.Heading, [.. Entry(1, heading.Text, [Words.Run(heading.Text)])]));
        }
        _headings.Clear();
    }

    private double CaptionHeight(string title) => Lines($"{words.Table} 99　{title}", 10.5) * WordStyles.CaptionLine + WordStyles.BeforeCaption;

    private double HeadingHeight(HeadingSection heading) => Lines(heading.Text, 15) * WordStyles.HeadingLine + WordStyles.BeforeHeading;

    /// <summary>The lines that a text takes, in type of so many points; paragraphs begin with two empty places.</summary>
    private double Lines(string text, double size) => Math.Max(1, Math.Ceiling((DisplayWidth.Of(text) + 4) * size / 2 / (_page ?? PageSize.Upright).TextWidth));

    private W.Paragraph Caption(string kind, int number, string title, bool keepNext)
    {
        var count = number.ToString(CultureInfo.InvariantCulture);
        var caption = Words.Paragraph(WordStyles.Caption,
            [.. Entry(2, $"{kind} {count}　{title}", [Words.Run($"{kind} "), .. Words.Field($"SEQ {kind} \\* ARABIC", count), Words.Run($"　{title}")])]);
        return keepNext ? WithKeepNext(caption, outlined: true) : caption;
    }

    private static W.Paragraph WithKeepNext(W.Paragraph caption, bool outlined)
    {
        caption.ParagraphProperties!.KeepNext = new();
        if (!outlined)
            caption.ParagraphProperties.OutlineLevel = new() { Val = 9 };
        return caption;
    }

    private IEnumerable<OpenXmlElement> Entry(int level, string text, IEnumerable<OpenXmlElement> content)
    {
        var bookmark = $"_Toc{++_bookmarks:000000000}";
        _contents.Add(new(level, text, bookmark, _pages.Page));
        return Words.Marked(bookmark, _bookmarks, content);
    }
}
