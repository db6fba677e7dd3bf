namespace SkillGraph.Charts;

/// <summary>Sizes of every chart in pixels at scale 1, and names of colours that descriptions do not ask for.</summary>
internal static class HouseStyle
{
    public const string Ink = "ink";
    public const string Paper = "paper";
    public const string GridLine = "grid";
    public const string AxisLine = "axis";
    public const string Total = "total";
    public const string Shade = "shade";

    public const string NoData = "暂无数据 No data";

    public const string Omitted = "部分数值位置不足，未标注，见数据表 Values without room are in the data table";

    public const float Margin = 30;
    public const float Gap = 8;
    public const float TitleSize = 22;
    public const float SubtitleSize = 14;
    public const float LabelSize = 14;
    public const float TickSize = 13;
    public const float FootnoteSize = 12;
    public const float SmallestSize = 9;
    public const float LineHeight = 1.4f;

    /// <summary>The colour of the <paramref name="index"/>-th of <paramref name="count"/> things, spread over the whole ramp.</summary>
    public static string Spread(IReadOnlyList<string> ramp, int index, int count) =>
        ramp[count < 2 ? ramp.Count / 2 : (int)Math.Round(index * (ramp.Count - 1.0) / (count - 1))];
}
