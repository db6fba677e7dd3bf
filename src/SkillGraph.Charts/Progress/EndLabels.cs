using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Progress;

/// <summary>Names and values at the right ends of lines, moved apart where lines end close together.</summary>
internal sealed class EndLabels
{
    private const float WidestPart = 0.25f;

    private readonly Frame _frame;
    private readonly List<(TextBlock Block, double Value)> _labels = [];

    public EndLabels(Frame frame, ProgressChart chart)
    {
        _frame = frame;
        if (chart.Target is { } target)
            Add(target.Label, HouseStyle.Target, target.Value);
        foreach (var series in chart.Series)
            if (series.EndLabel is not null && series.Values.LastOrDefault(value => value is not null) is { } last)
                Add(series.EndLabel, series.Color, last);
    }

    /// <summary>The room that the labels need right of the plot.</summary>
    public float Width => _labels.Count == 0 ? 0 : _labels.Max(label => label.Block.Width) + HouseStyle.Gap;

    public void Place()
    {
        var wanted = _labels.OrderBy(label => _frame.Y(label.Value)).ToArray();
        var boxes = wanted.Select(label => (_frame.Y(label.Value) - label.Block.Height / 2, label.Block.Height)).ToArray();
        var tops = Spread(boxes, _frame.Data.Bottom);
        for (var i = 0; i < wanted.Length; i++)
            _frame.Add(wanted[i].Block, _frame.Data.Right + HouseStyle.Gap, tops[i]);
    }

    /// <summary>Tops of boxes in their order, none above another's foot: pushed down, then up again from the bottom.</summary>
    internal static float[] Spread((float Top, float Height)[] boxes, float bottom)
    {
        var tops = boxes.Select(box => box.Top).ToArray();
        for (var i = 1; i < tops.Length; i++)
            tops[i] = Math.Max(tops[i], tops[i - 1] + boxes[i - 1].Height);
        for (var i = tops.Length - 1; i >= 0; i--)
            tops[i] = Math.Min(tops[i], (i == tops.Length - 1 ? bottom : tops[i + 1]) - boxes[i].Height);
        return tops;
    }

    private void Add(string text, string color, double value)
    {
        var style = new TextStyle(HouseStyle.LabelSize, color, Bold: true);
        var width = (_frame.Right - _frame.Left) * WidestPart;
        _labels.Add((TextBlock.Fit(text, style, width, 5 * style.LineHeight), value));
    }
}
