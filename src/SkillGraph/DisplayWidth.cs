namespace SkillGraph;

/// <summary>How wide text is, in widths of a Latin letter: Chinese characters are two.</summary>
public static class DisplayWidth
{
    /// <summary>The width of a line.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += IsWide(rune.Value) ? 2 : 1;
        return width;
    }

    private static bool IsWide(int rune) => rune is >= 0x1100 and <= 0x115f or >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3 or >= 0xf900 and <= 0xfaff
        or >= 0xfe30 and <= 0xfe6f or >= 0xff00 and <= 0xff60 or >= 0xffe0 and <= 0xffe6 or >= 0x1f000 and <= 0x1ffff or >= 0x20000 and <= 0x3ffff;
}
