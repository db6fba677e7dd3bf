using SkiaSharp;
using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Heatmaps;

/// <summary>Cells under the names of their columns and right of those of their rows, each with its text.</summary>
internal sealed class HeatmapLayout
{
    private const float LeastRow = 18;
    private const float HighestRow = 64;
    private const float LeastColumn = 14;
    private const float WidestColumn = 160;
    private const float WidestName = 0.3f;
    private const float Padding = 3;

    private readonly Frame _frame;
    private readonly HeatmapChart _chart;
    private readonly HeatScale _scale;
    private readonly TextBlock[] _names;
    private readonly ColumnTexts _heads;
    private readonly float _left;
    private readonly float _top;
    private readonly float _width;
    private readonly float _height;

    public HeatmapLayout(Frame frame, HeatmapChart chart, HeatScale scale)
    {
        (_frame, _chart, _scale) = (frame, chart, scale);
        frame.TakeTitle(chart.CategoryTitle);
        var available = frame.Right - frame.Left;
        var widest = Math.Min(available * WidestName, available - chart.Columns.Count * LeastColumn);
        var nameWidth = chart.Rows.Select(row => TextBlock.Of(row.Name, TextStyle.Label).Width).Append(0).Max();
        _left = MathF.Ceiling(frame.Left + Math.Min(widest, nameWidth) + HouseStyle.Gap);
        _width = Math.Min(WidestColumn, MathF.Floor((frame.Right - _left) / chart.Columns.Count));
        _heads = ColumnTexts.Fit(chart.Columns, TextStyle.Tick with { Color = HouseStyle.Ink }, _width - Padding, 3, frame.Height * 0.25f);
        _top = MathF.Ceiling(frame.Top + _heads.Height + HouseStyle.Gap);
        var rows = Math.Max(1, chart.Rows.Count);
        frame.EnsureHeight(_top - frame.Top + rows * LeastRow);
        _height = Math.Min(HighestRow, MathF.Floor((frame.Bottom - _top) / rows));
        _names = [.. chart.Rows.Select(row => TextBlock.Fit(row.Name, TextStyle.Label, _left - frame.Left - HouseStyle.Gap, _height))];
        frame.SetAxes(new(_left, _left + _width * chart.Columns.Count, _top + _height * rows, _top), 0, chart.Columns.Count, 0, rows);
    }

    public void Place()
    {
        for (var column = 0; column < _chart.Columns.Count; column++)
            _heads.PlaceAbove(_frame, column, _left + (column + 0.5f) * _width, _top - HouseStyle.Gap / 2, HouseStyle.Ink);
        var size = CellSize();
        if (size is null)
            _frame.Remark(HouseStyle.Omitted);
        for (var row = 0; row < _chart.Rows.Count; row++)
        {
            _frame.AddAround(_names[row], _left - HouseStyle.Gap, _top + (row + 0.5f) * _height, Anchor.Right);
            for (var column = 0; column < _chart.Columns.Count; column++)
                Cell(_chart.Rows[row].Values[column], SKRect.Create(_left + column * _width, _top + row * _height, _width - 1, _height - 1), size);
        }
        if (_chart.Rows.Count == 0)
            _frame.AddAround(TextBlock.Of(HouseStyle.NoData, TextStyle.Label), _frame.Data.HorizontalCenter, _frame.Data.VerticalCenter, Anchor.Center);
    }

    /// <summary>The largest size in which every text fits its cell, so that cells compare by colour and not by size; none when some number would be cut.</summary>
    private float? CellSize()
    {
        var texts = _chart.Rows.SelectMany(row => row.Values).Select(value => value.Text).Distinct().ToArray();
        for (var size = HouseStyle.TickSize; size >= HouseStyle.SmallestSize; size--)
            if (size * HouseStyle.LineHeight <= _height && texts.All(text => TextBlock.WidthOf(text, new(size, HouseStyle.Ink)) <= _width - 1 - Padding))
                return size;
        return texts.Length == 0 ? HouseStyle.TickSize : null;
    }

    private void Cell(ChartValue value, SKRect box, float? size)
    {
        var color = value.Number is { } number ? _scale.Color(number) : HouseStyle.Paper;
        _frame.Shapes.Add(pen =>
        {
            pen.Box(box, color);
            if (value.State == ValueState.SUPPRESSED)
                pen.Hatch(box, HouseStyle.GridLine);
            if (value.State == ValueState.PROVISIONAL)
                pen.Hatch(box, HouseStyle.Paper);
            if (value.Number is null || _frame.Palette.Outlined)
                pen.Outline(box, HouseStyle.GridLine, 1);
        });
        if (value.Text.Length == 0 || size is null)
            return;
        var style = new TextStyle(size.Value, value.Number is null ? ChartColors.Muted : _frame.Palette.On(color));
        var block = TextBlock.Of(value.Text, style);
        if (value.State is ValueState.PROVISIONAL)
            _frame.Shapes.Add(pen => pen.Box(block.BoxAround(box.MidX, box.MidY, 2), color));
        _frame.AddAround(block, box.MidX, box.MidY, Anchor.Center);
    }
}
