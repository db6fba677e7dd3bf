using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Bars;

/// <summary>What is written at the end of a bar: a plain text and, after it, an emphasised one.</summary>
internal sealed class EndLabel
{
    private const float Between = 6;

    private readonly TextBlock _label;
    private readonly TextBlock? _emphasis;

    public EndLabel(BarSlot bar, float height, float width)
    {
        var color = bar.End is null || bar.Stub || bar.Muted ? ChartColors.Muted : HouseStyle.Ink;
        var bold = new TextStyle(HouseStyle.LabelSize, ChartColors.Actual, Bold: true);
        _emphasis = string.IsNullOrEmpty(bar.Emphasis) ? null : TextBlock.Fit(bar.Emphasis, bold, width / 2, height);
        var taken = _emphasis is null ? 0 : _emphasis.Width + Between;
        _label = TextBlock.Fit(bar.Label, TextStyle.Label with { Color = color }, width - taken, height);
        Width = _label.Width + taken;
    }

    public float Width { get; }

    public void Place(Frame frame, float left, float y)
    {
        frame.AddAround(_label, left, y);
        if (_emphasis is not null)
            frame.AddAround(_emphasis, left + _label.Width + Between, y);
    }
}
