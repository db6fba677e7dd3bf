using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Lines;

/// <summary>Names and values at the right ends of lines, moved apart where lines end close together.</summary>
internal sealed class EndLabels
{
    private const float WidestPart = 0.25f;

    private readonly Frame _frame;
    private readonly List<(TextBlock Block, double Value)> _labels = [];

    public EndLabels(Frame frame, LineChart chart)
    {
        _frame = frame;
        if (chart.Target is { } target)
            Add(target.Label, ChartColors.Target, target.Value);
        foreach (var (i, series) in chart.Series.Index())
            if (series.EndLabel is not null && series.Values.LastOrDefault(value => value.Number is not null)?.Number is { } last)
                Add(series.EndLabel, chart.ColorOf(i), last);
    }

    /// <summary>The room that the labels need right of the plot.</summary>
    public float Width => _labels.Count == 0 ? 0 : _labels.Max(label => label.Block.Width) + HouseStyle.Gap;

    /// <summary>The height that keeps them apart.</summary>
    public float Height => _labels.Sum(label => label.Block.Height);

    public void Place()
    {
        var wanted = _labels.OrderBy(label => _frame.Y(label.Value)).ToArray();
        var boxes = wanted.Select(label => (_frame.Y(label.Value) - label.Block.Height / 2, label.Block.Height)).ToArray();
        var tops = Spacing.Spread(boxes, _frame.Data.Bottom);
        for (var i = 0; i < wanted.Length; i++)
            _frame.Add(wanted[i].Block, _frame.Data.Right + HouseStyle.Gap, tops[i]);
    }

    private void Add(string text, string color, double value)
    {
        var style = new TextStyle(HouseStyle.LabelSize, color, Bold: true);
        var width = (_frame.Right - _frame.Left) * WidestPart;
        _labels.Add((TextBlock.Fit(text, style, width, 5 * style.LineHeight), value));
    }
}
