namespace SkillGraph.Charts;

/// <summary>A description that cannot be drawn. The message names the value and what was expected.</summary>
public sealed class ChartException(string code, string message) : Exception(message)
{
    /// <summary>Stable: INVALID_SIZE, INVALID_SCALE, INVALID_COLOR, INVALID_VALUE, INVALID_SHAPE, TOO_MANY_ROWS, TOO_MANY_SERIES, TEXT_TOO_LONG or MISSING_GLYPH.</summary>
    public string Code { get; } = code;
}
