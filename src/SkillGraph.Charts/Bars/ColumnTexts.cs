using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Bars;

/// <summary>Texts side by side in columns of one width, all of one size: level where every one fits, else upright.</summary>
internal sealed class ColumnTexts
{
    private const float LeastLevelSize = 10;

    private readonly TextBlock[] _blocks;
    private readonly bool _upright;

    private ColumnTexts(TextBlock[] blocks, bool upright) => (_blocks, _upright) = (blocks, upright);

    public float Height => _blocks.Select((_, i) => HeightOf(i)).Append(0).Max();

    /// <summary>Whether some text has lost its end.</summary>
    public bool IsShortened { get; private init; }

    /// <param name="texts">One for each column.</param>
    /// <param name="style">In at most this size.</param>
    /// <param name="width">Of a column.</param>
    /// <param name="lines">Most lines of a level text; 0 where only a line feed may break it.</param>
    /// <param name="longest">Of an upright text; what is longer ends with an ellipsis.</param>
    public static ColumnTexts Fit(IReadOnlyList<string> texts, TextStyle style, float width, int lines, float longest)
    {
        for (var size = style.Size; size >= LeastLevelSize; size--)
        {
            var sized = style with { Size = size };
            var blocks = texts.Select(text => new TextBlock(LineBreaker.Break(text, sized, lines == 0 ? float.MaxValue : width), sized)).ToArray();
            if (blocks.All(block => (lines == 0 || block.Lines.Count <= lines) && block.Width <= width && !BreaksWords(block)))
                return new(blocks, upright: false);
        }
        var upright = style with { Size = Math.Clamp(MathF.Floor(width / HouseStyle.LineHeight), HouseStyle.SmallestSize, style.Size - 1) };
        var whole = texts.Select(text => text.Replace('\n', ' ')).ToArray();
        var fitted = whole.Select(text => TextBlock.Fit(text, upright, longest, upright.LineHeight + 1)).ToArray();
        return new(fitted, upright: true) { IsShortened = fitted.Zip(whole).Any(pair => pair.First.Lines[0] != pair.Second) };
    }

    public float HeightOf(int column) => _upright ? _blocks[column].Width + 2 : _blocks[column].Height;

    public void PlaceBelow(Frame frame, int column, float center, float top)
    {
        if (_upright)
            frame.AddUpright(_blocks[column], center, top + _blocks[column].Width);
        else
            frame.Add(_blocks[column], center, top, Anchor.Center);
    }

    public void PlaceAbove(Frame frame, int column, float center, float bottom, string color)
    {
        var block = _blocks[column] with { Style = _blocks[column].Style with { Color = color } };
        if (_upright)
            frame.AddUpright(block, center, bottom);
        else
            frame.Add(block, center, bottom - block.Height, Anchor.Center);
    }

    /// <summary>Whether a number or Latin word goes on in the next line.</summary>
    private static bool BreaksWords(TextBlock block) => block.Lines.Zip(block.Lines.Skip(1))
        .Any(pair => pair.First.Length > 0 && pair.Second.Length > 0 && char.IsAscii(pair.First[^1]) && char.IsAsciiLetterOrDigit(pair.First[^1]) && char.IsAsciiLetterOrDigit(pair.Second[0]));
}
