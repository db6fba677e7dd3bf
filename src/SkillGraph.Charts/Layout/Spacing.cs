namespace SkillGraph.Charts.Layout;

internal static class Spacing
{
    /// <summary>Tops of boxes in their order, none above another's foot: pushed down, then up again from the bottom.</summary>
    public static float[] Spread((float Top, float Height)[] boxes, float bottom)
    {
        var tops = boxes.Select(box => box.Top).ToArray();
        for (var i = 1; i < tops.Length; i++)
            tops[i] = Math.Max(tops[i], tops[i - 1] + boxes[i - 1].Height);
        for (var i = tops.Length - 1; i >= 0; i--)
            tops[i] = Math.Min(tops[i], (i == tops.Length - 1 ? bottom : tops[i + 1]) - boxes[i].Height);
        return tops;
    }
}
