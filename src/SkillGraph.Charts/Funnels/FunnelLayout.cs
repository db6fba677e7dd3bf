using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Funnels;

/// <summary>Bars around a middle line, joined by slopes that say how many passed on; names at the left.</summary>
internal sealed class FunnelLayout
{
    private const float LeastPitch = 44;
    private const float ThickestBar = 76;
    private const float PartOfPitch = 0.6f;
    private const float WidestName = 0.3f;
    private const float StubWidth = 60;
    private static readonly IReadOnlyList<string> Colors = [.. ChartColors.Steps.Skip(2).Take(5)];

    private readonly Frame _frame;
    private readonly IReadOnlyList<FunnelStage> _stages;
    private readonly ValueAxis _axis;
    private readonly float _thickness;
    private readonly float _pitch;

    private FunnelLayout(Frame frame, FunnelChart chart)
    {
        (_frame, _stages) = (frame, chart.Stages);
        _axis = ValueAxis.Bars(_stages.Select(stage => stage.Value.Number).OfType<double>());
        var widest = _stages.Select(stage => stage.Value.Number ?? 0).Append(0).Max() is > 0 and var most ? most : 1;
        frame.TakeTitle(chart.CategoryTitle);
        frame.Top = MathF.Ceiling(frame.Top);
        frame.EnsureHeight(_stages.Count * LeastPitch);
        _pitch = MathF.Floor((frame.Bottom - frame.Top) / Math.Max(1, _stages.Count));
        _thickness = Math.Min(ThickestBar, MathF.Round(_pitch * PartOfPitch));
        var names = _stages.Select(stage => TextBlock.Fit(stage.Name, TextStyle.Label, (frame.Right - frame.Left) * WidestName, _pitch)).ToArray();
        var left = MathF.Ceiling(frame.Left + names.Select(name => name.Width).Append(0).Max() + 2 * HouseStyle.Gap);
        frame.SetAxes(new(left, frame.Right, frame.Top + _pitch * Math.Max(1, _stages.Count), frame.Top), -widest / 2, widest / 2, 0.5 - Math.Max(1, _stages.Count), 0.5);
        for (var i = 0; i < names.Length; i++)
            frame.AddAround(names[i], left - 2 * HouseStyle.Gap, frame.Y(-i), Anchor.Right);
    }

    public static void Place(Frame frame, FunnelChart chart)
    {
        var layout = new FunnelLayout(frame, chart);
        for (var i = 1; i < layout._stages.Count; i++)
            layout.Slope(i);
        var shapes = new BarShapes(frame, layout._axis, Orientation.Horizontal);
        for (var i = 0; i < layout._stages.Count; i++)
            layout.Stage(shapes, i);
        shapes.Finish();
        if (layout._stages.Count == 0)
            frame.AddAround(TextBlock.Of(HouseStyle.NoData, TextStyle.Label), frame.Data.HorizontalCenter, frame.Data.VerticalCenter, Anchor.Center);
    }

    private void Stage(BarShapes shapes, int index)
    {
        var (value, middle) = (_stages[index].Value, _frame.Y(-index));
        var color = HouseStyle.Spread(Colors, index, _stages.Count);
        var half = value.Number is { } number ? _frame.X(number / 2) - _frame.X(0) : value.State == ValueState.SUPPRESSED ? StubWidth / 2 : 0;
        if (value.Number is { } known)
            shapes.Add(-index, _thickness / _pitch, new(-known / 2, known / 2, color, value.State));
        else if (value.State == ValueState.SUPPRESSED)
            _frame.Shapes.Add(pen => pen.Withheld(SKRect.Create(_frame.X(0) - half, middle - _thickness / 2, 2 * half, _thickness)));
        var bold = TextStyle.Label with { Bold = true };
        var inside = TextBlock.Of(value.Text, bold with { Color = _frame.Palette.On(color) });
        if (value.Number is not null && value.State != ValueState.PROVISIONAL && inside.Width + 2 * HouseStyle.Gap <= 2 * half && inside.Height <= _thickness)
            _frame.AddAround(inside, _frame.X(0), middle, Anchor.Center);
        else
            Beside(value, bold, _frame.X(0) + half + HouseStyle.Gap, middle);
    }

    /// <summary>A value that its bar has no room for: right of it, or over its end where there is no room either.</summary>
    private void Beside(ChartValue value, TextStyle style, float left, float middle)
    {
        var color = value.Number is null ? ChartColors.Muted : HouseStyle.Ink;
        var block = TextBlock.Fit(value.Text, style with { Color = color }, _frame.Data.Width / 2 - HouseStyle.Gap, _thickness);
        var free = _frame.Right - block.Width - HouseStyle.Gap;
        if (left > free)
            _frame.Shapes.Add(pen => pen.Box(new(free - 4, middle - block.Height / 2, free + block.Width + 4, middle + block.Height / 2), HouseStyle.Paper, radius: 3));
        left = Math.Min(left, free);
        _frame.AddAround(block, left, middle);
    }

    private void Slope(int index)
    {
        var (above, below) = (_stages[index - 1].Value.Number, _stages[index].Value.Number);
        var (top, bottom) = (_frame.Y(1 - index) + _thickness / 2, _frame.Y(-index) - _thickness / 2);
        if (above is { } from && below is { } to)
            _frame.Shapes.Add(pen => pen.Area(
                [new(_frame.X(-from / 2), top), new(_frame.X(from / 2), top), new(_frame.X(to / 2), bottom), new(_frame.X(-to / 2), bottom)], HouseStyle.Shade));
        if (_stages[index].Passed is { Length: > 0 } passed)
            _frame.AddAround(TextBlock.Fit($"▼ {passed}", TextStyle.Tick, _frame.Data.Width, bottom - top), _frame.X(0), (top + bottom) / 2, Anchor.Center);
    }
}
