namespace SkillGraph.Reports.Office.Word;

/// <summary>The styles of documents, as Word keeps them, so that offices change a style and not each paragraph. Sizes are half points, lengths twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading = "Heading1";
    public const string Body = "BodyText";
    public const string Caption = "Caption";
    public const string Picture = "Picture";
    public const string Cell = "TableCell";
    public const string Note = "TableNote";
    public const string ContentsHeading = "TOCHeading";
    public const string SectionEnd = "SectionEnd";
    public const string Footer = "Footer";

    /// <summary>Points from line to line, whatever the font: pages break alike everywhere.</summary>
    public const double BodyLine = 22;

    /// <inheritdoc cref="BodyLine"/>
    public const double HeadingLine = 24;

    /// <inheritdoc cref="BodyLine"/>
    public const double CaptionLine = 16;

    /// <inheritdoc cref="BodyLine"/>
    public const double NoteLine = 13;

    /// <summary>Points before paragraphs. None has space after it but captions, which may stand before tables: programs add such spaces or take the larger.</summary>
    public const double BeforeBody = 4;

    /// <inheritdoc cref="BeforeBody"/>
    public const double BeforeHeading = 20;

    /// <inheritdoc cref="BeforeBody"/>
    public const double BeforeCaption = 10;

    /// <inheritdoc cref="BeforeBody"/>
    public const double BeforePicture = 14;

    /// <inheritdoc cref="BeforeBody"/>
    public const double BeforeNote = 4;

    /// <inheritdoc cref="BeforeBody"/>
    public const double AfterCaption = 4;

    /// <summary>The style of an entry of the contents.</summary>
    public static string Contents(int level) => $"TOC{level}";

    /// <summary>The part <c>styles.xml</c>. Chinese is set in SimSun with headings in SimHei, Latin beside it in Times New Roman and Arial; in tables SimSun alone, whose figures are as wide everywhere.</summary>
    public static string Xml(string culture) => $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:docDefaults>
            <w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
            <w:pPrDefault/>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
          <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
          {Paragraph(Title, "Title", Body, """<w:keepNext/><w:spacing w:before="480" w:after="160"/><w:jc w:val="center"/>""", Heavy(40, "1F3864"))}
          {Paragraph(Subtitle, "Subtitle", Body, """<w:spacing w:after="360"/><w:jc w:val="center"/>""", """<w:color w:val="44546A"/><w:sz w:val="24"/><w:szCs w:val="24"/>""")}
          {Paragraph(Heading, "heading 1", Body, $"""<w:keepNext/><w:keepLines/>{Spacing(BeforeHeading, 0, HeadingLine)}<w:outlineLvl w:val="0"/>""", Heavy(30, "1F3864"))}
          {Paragraph("Heading2", "heading 2", Body, $"""<w:keepNext/><w:keepLines/>{Spacing(BeforeHeading, 0, HeadingLine)}<w:outlineLvl w:val="1"/>""", Heavy(26, "1F3864"))}
          {Paragraph(Body, "Body Text", Body, $"""{Spacing(BeforeBody, 0, BodyLine)}{(culture == "zh-CN" ? """<w:ind w:firstLineChars="200" w:firstLine="480"/>""" : "")}<w:jc w:val="both"/>""", """<w:sz w:val="24"/><w:szCs w:val="24"/>""")}
          {Paragraph(Caption, "caption", Body, $"""<w:keepLines/>{Spacing(BeforeCaption, AfterCaption, CaptionLine)}<w:jc w:val="center"/><w:outlineLvl w:val="1"/>""", Heavy(21, "262626"))}
          {Paragraph(Picture, "Picture", Caption, $"""<w:keepNext/><w:spacing w:before="{20 * BeforePicture}"/><w:jc w:val="center"/>""", "")}
          {Paragraph(Cell, "Table Cell", Cell, Spacing(1.5, 1.5, NoteLine), """<w:rFonts w:ascii="宋体" w:hAnsi="宋体"/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(Note, "Table Note", Body, Spacing(BeforeNote, 0, NoteLine), """<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(ContentsHeading, "TOC Heading", "Normal", """<w:keepNext/><w:spacing w:before="480" w:after="160"/><w:jc w:val="center"/>""", Heavy(28, "1F3864"))}
          {Paragraph("TOC1", "toc 1", "Normal", """<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs><w:spacing w:before="100" w:after="40"/>""", """<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="黑体"/><w:sz w:val="22"/><w:szCs w:val="22"/>""")}
          {Paragraph("TOC2", "toc 2", "Normal", """<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="420"/>""", "")}
          {Paragraph(Footer, "footer", Footer, """<w:jc w:val="center"/>""", """<w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(SectionEnd, "Section End", "Normal", """<w:spacing w:line="20" w:lineRule="exact"/>""", """<w:sz w:val="2"/><w:szCs w:val="2"/>""")}
        </w:styles>
        """;

    /// <summary>The part <c>fontTable.xml</c>: what the fonts are called elsewhere, and what to take instead.</summary>
    public static string Fonts => $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          {Font("宋体", "SimSun,Noto Serif CJK SC,Source Han Serif SC,STSong", "86", "auto", "02010600030101010101")}
          {Font("黑体", "SimHei,Noto Sans CJK SC,Source Han Sans SC,STHeiti", "86", "modern", "02010609060101010101")}
          {Font("Times New Roman", "Liberation Serif", "00", "roman", "02020603050405020304")}
          {Font("Arial", "Liberation Sans", "00", "swiss", "020B0604020202020204")}
        </w:fonts>
        """;

    /// <summary>The part <c>settings.xml</c>: laid out as Word does since 2013.</summary>
    public const string Settings = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:zoom w:percent="100"/>
          <w:defaultTabStop w:val="420"/>
          <w:characterSpacingControl w:val="compressPunctuation"/>
          <w:compat>
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
          </w:compat>
        </w:settings>
        """;

    private static string Paragraph(string id, string name, string next, string paragraph, string run) => $"""
        <w:style w:type="paragraph" w:styleId="{id}"{(char.IsUpper(name[0]) && name is not ("Title" or "Subtitle" or "Body Text" or "TOC Heading") ? " w:customStyle=\"1\"" : "")}><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="{next}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>
        """;

    private static string Spacing(double before, double after, double line) =>
        $"""<w:spacing w:before="{20 * before}" w:after="{20 * after}" w:line="{20 * line}" w:lineRule="exact"/>""";

    private static string Heavy(int size, string color) =>
        $"""<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="黑体" w:cs="Arial"/><w:b/><w:bCs/><w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""";

    private static string Font(string name, string others, string charset, string family, string panose) => $"""
        <w:font w:name="{name}"><w:altName w:val="{others}"/><w:panose1 w:val="{panose}"/><w:charset w:val="{charset}"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>
        """;
}
