namespace SkillGraph.Charts.Themes;

/// <summary>The three themes.</summary>
internal static class ShippedThemes
{
    public static readonly ThemeColors Light = new(Named(
        "#1f2937 #ffffff #e3e5e9 #8f959e #f1f3f6 #6b7280 #1f5fa8 #c96a00 #b83227 #6b7280",
        "#c6dbef #9ecae1 #6baed6 #4292c6 #2171b5 #08519c #0a3d7f #08265c",
        "#9ecae1 #5ba3d3 #2171b5 #f0a63a #c4541a #0b3c78 #8c8c8c #5e3c99 #2a8f6d #b9d7a8 #c98bb0 #7a5c1e",
        "#c6dbef #9ecae1 #5ba3d3 #2171b5 #f0a63a #c4541a #8c4a9e #3f1a5c",
        "#1f5fa8 #c96a00 #2a8f6d #8c4a9e #0b8aa6 #b0476e #6b7280 #7a5c1e #4b9be0 #e0943a #5fb894 #b583d6"));

    public static readonly ThemeColors Dark = new(Named(
        "#e8ecf2 #14181f #2a303b #5b6573 #1e242e #7d8794 #6cb0f2 #f5a742 #ff7b6e #9aa4b2",
        "#244d73 #2b6090 #3577ae #4a90c9 #6aa9dc #8fc2ea #b4d8f4 #dcedfb",
        "#2f6da3 #5b9fd8 #a3cdf0 #f5b14f #e0713a #dbe7f5 #8d96a3 #a98be0 #4fb38d #86a873 #d79abf #b8954a",
        "#24507a #2f6da3 #5b9fd8 #a3cdf0 #f5b14f #e0713a #b583d6 #e3ccf5",
        "#6cb0f2 #f5a742 #57c49b #c48ae0 #4cc3dd #e888ae #9aa4b2 #d0ac5c #a9d2fa #ffd08a #a3e3c9 #e3c6f5"));

    public static readonly ThemeColors Print = new(Named(
        "#000000 #ffffff #d5d5d5 #000000 #eeeeee #d0d0d0 #262626 #7a7a7a #000000 #444444",
        "#f0f0f0 #dcdcdc #c4c4c4 #a8a8a8 #8a8a8a #6a6a6a #484848 #242424",
        "#d6d6d6 #9a9a9a #5a5a5a #f0f0f0 #7d7d7d #262626 #bcbcbc #404040 #e4e4e4 #8c8c8c #4c4c4c #cacaca",
        "#f0f0f0 #d6d6d6 #b0b0b0 #808080 #e4e4e4 #9c9c9c #585858 #202020",
        "#1a1a1a #7a7a7a #4a4a4a #a0a0a0 #303030 #8c8c8c #5c5c5c #b4b4b4 #000000 #6a6a6a #3c3c3c #949494"))
    {
        Outlined = true,
    };

    private static Dictionary<string, string> Named(string single, string steps, string parts, string ranks, string lines)
    {
        string[] names =
        [
            HouseStyle.Ink, HouseStyle.Paper, HouseStyle.GridLine, HouseStyle.AxisLine, HouseStyle.Shade, HouseStyle.Total, ChartColors.Actual, ChartColors.Forecast,
            ChartColors.Target, ChartColors.Muted, .. ChartColors.Steps, .. ChartColors.Parts, .. ChartColors.Ranks, .. ChartColors.Lines,
        ];
        return names.Zip(string.Join(' ', single, steps, parts, ranks, lines).Split(' ')).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
