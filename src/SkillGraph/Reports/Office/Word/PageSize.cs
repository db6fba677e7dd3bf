namespace SkillGraph.Reports.Office.Word;

/// <summary>A4, upright or lying. Lengths in points.</summary>
internal sealed record PageSize(bool Lying)
{
    public const double Top = 72;
    public const double Bottom = 68;
    public const double Side = 71;
    public const double Edge = 34;

    private const double Short = 595.3;
    private const double Long = 841.9;

    public static readonly PageSize Upright = new(Lying: false);
    public static readonly PageSize Wide = new(Lying: true);

    public double Width => Lying ? Long : Short;

    public double Height => Lying ? Short : Long;

    /// <summary>The width of lines.</summary>
    public double TextWidth => Width - 2 * Side;

    /// <summary>The height for lines.</summary>
    public double TextHeight => Height - Top - Bottom;
}
