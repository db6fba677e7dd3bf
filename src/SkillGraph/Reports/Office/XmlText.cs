using System.Text;
using System.Xml;

namespace SkillGraph.Reports.Office;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>The text without control characters; halves of characters become �.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        return clean.ToString();
    }

    /// <summary>Its lines.</summary>
    public static string[] Lines(string text) => Clean(text).ReplaceLineEndings("\n").Split('\n');

    /// <summary>Its beginning of at most so many UTF-16 units; no character is cut in two.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
