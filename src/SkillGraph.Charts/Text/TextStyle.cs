namespace SkillGraph.Charts.Text;

internal readonly record struct TextStyle(float Size, string Color, bool Bold = false)
{
    public static readonly TextStyle Title = new(HouseStyle.TitleSize, HouseStyle.Ink, Bold: true);
    public static readonly TextStyle Subtitle = new(HouseStyle.SubtitleSize, ChartColors.Muted);
    public static readonly TextStyle Label = new(HouseStyle.LabelSize, HouseStyle.Ink);
    public static readonly TextStyle Tick = new(HouseStyle.TickSize, ChartColors.Muted);
    public static readonly TextStyle Footnote = new(HouseStyle.FootnoteSize, ChartColors.Muted);

    public float LineHeight => Size * HouseStyle.LineHeight;
}
