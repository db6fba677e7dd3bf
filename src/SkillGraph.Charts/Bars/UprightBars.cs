using ScottPlot;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Bars;

/// <summary>Columns over their names, with labels on their tops and a value axis at the left.</summary>
internal sealed class UprightBars
{
    private const float LeastSlot = 15;
    private const float ThickestBar = 72;
    private const float PartOfPitch = 0.66f;
    private const float PartOfPitchInGroups = 0.84f;
    private const float LeastHeight = 160;
    private const float LongestUpright = 150;
    private const float StubHeight = 18;
    private const float AboveBar = 3;

    private readonly Frame _frame;
    private readonly ValueAxis _axis;
    private readonly IReadOnlyList<BarRow> _rows;
    private readonly int _slots;
    private readonly float _pitch;
    private readonly ColumnTexts _names;
    private readonly ColumnTexts _labels;

    private UprightBars(Frame frame, ValueAxis axis, IReadOnlyList<BarRow> rows, float pitch)
    {
        (_frame, _axis, _rows, _slots, _pitch) = (frame, axis, rows, Slots(rows), pitch);
        var longest = Math.Min(LongestUpright, frame.Height * 0.25f);
        _names = ColumnTexts.Fit([.. _rows.Select(row => row.Name)], TextStyle.Label, _pitch - 6, 3, longest);
        _labels = ColumnTexts.Fit([.. Columns().Select(at => Label(at.Bar))], TextStyle.Label, LabelWidth(), 0, longest);
    }

    /// <summary>Places axes, names and labels; null, and nothing is placed, where columns would be too narrow for them.</summary>
    public static UprightBars? TryPlace(
        Frame frame, ChartDescription chart, ValueAxis axis, IReadOnlyList<BarRow> rows, IReadOnlyList<DrawnTarget> targets)
    {
        var left = MathF.Ceiling(frame.Left + LeftAxis.Width(axis));
        var right = frame.Right - targets.Select(target => target.Width(frame)).Append(0).Max();
        var pitch = MathF.Floor((right - left) / Math.Max(1, rows.Count));
        if (rows.Count == 0 || pitch * (Slots(rows) == 1 ? 1 : PartOfPitchInGroups) / Slots(rows) < LeastSlot)
            return null;
        var bars = new UprightBars(frame, axis, rows, pitch);
        if (bars._names.IsShortened || bars._labels.IsShortened)
            return null;
        bars.Place(chart, left);
        DrawnTarget.PlaceBeside(frame, axis, targets);
        return bars;
    }

    public void Draw()
    {
        var shapes = new BarShapes(_frame, _axis, Orientation.Vertical);
        foreach (var (column, slot, bar) in Columns())
        {
            foreach (var part in bar.Parts)
                shapes.Add(Position(column, slot), Thickness() / _pitch, part);
            if (!bar.Stub)
                continue;
            var box = shapes.Box(Position(column, slot), Thickness() / _pitch, _axis.Position(bar.End ?? 0), _axis.Position(bar.End ?? 0));
            _frame.Shapes.Add(pen => pen.Withheld(new(box.Left, box.Bottom - StubHeight, box.Right, box.Bottom)));
        }
        shapes.Finish();
    }

    /// <summary>The middle of a column's slot, in coordinates.</summary>
    public double Position(int column, int slot = 0) => column + (slot - (_slots - 1) / 2.0) * Thickness() / _pitch;

    /// <summary>Half the thickness of a bar, in coordinates.</summary>
    public double HalfThickness => Thickness() / _pitch / 2;

    private void Place(ChartDescription chart, float left)
    {
        _frame.TakeTitle(chart.ValueTitle);
        var title = string.IsNullOrEmpty(chart.CategoryTitle) ? null : _frame.Fit(chart.CategoryTitle, TextStyle.Tick, 1);
        var below = HouseStyle.Gap + _names.Height + (title is null ? 0 : title.Height + HouseStyle.Gap / 2);
        _frame.EnsureHeight(LeastHeight + below + _labels.Height);
        var bottom = MathF.Floor(_frame.Bottom - below);
        var data = new PixelRect(left, left + _pitch * _rows.Count, bottom, bottom - MathF.Floor(HeightThatFits(bottom)));
        _frame.SetAxes(data, -0.5, _rows.Count - 0.5, _axis.Min, _axis.Max);
        LeftAxis.Place(_frame, _axis);
        if (_axis.Min < 0)
            _frame.Shapes.Add(pen => pen.Line(new(data.Left, _frame.Y(0)), new(data.Right, _frame.Y(0)), HouseStyle.AxisLine, 1));
        for (var i = 0; i < _rows.Count; i++)
            _names.PlaceBelow(_frame, i, _frame.X(i), bottom + HouseStyle.Gap / 2);
        if (title is not null)
            _frame.Add(title, Math.Max(data.HorizontalCenter, _frame.Left + title.Width / 2), bottom + HouseStyle.Gap + _names.Height, Anchor.Center);
        foreach (var (i, at) in Columns().Index())
            _labels.PlaceAbove(_frame, i, _frame.X(Position(at.Column, at.Slot)), Top(at.Bar) - AboveBar, at.Bar.End is null || at.Bar.Stub || at.Bar.Muted ? ChartColors.Muted : HouseStyle.Ink);
    }

    private float Top(BarSlot bar) => _frame.Y(Math.Clamp(_axis.Position(bar.End ?? 0), _axis.Min, _axis.Max)) - (bar.Stub ? StubHeight : 0);

    private float HeightThatFits(float bottom)
    {
        var available = bottom - _frame.Top - TextStyle.Tick.LineHeight / 2;
        var above = AboveBar + (Columns().Any(at => at.Bar.Stub) ? StubHeight : 0);
        return Columns().Select((at, i) => (float)_axis.Fraction(at.Bar.End ?? 0) is > 0 and var end ? (available - _labels.HeightOf(i) - above) / end : available)
            .Append(available).Min();
    }

    private IEnumerable<(int Column, int Slot, BarSlot Bar)> Columns() => _rows.SelectMany((row, i) => row.Slots.Select((bar, slot) => (i, slot, bar)));

    private float LabelWidth() => _slots == 1 ? _pitch - 6 : Thickness() - 2;

    private float Thickness() => Math.Min(ThickestBar, MathF.Floor(_pitch * (_slots == 1 ? PartOfPitch : PartOfPitchInGroups) / _slots));

    private static int Slots(IReadOnlyList<BarRow> rows) => rows.Max(row => (int?)row.Slots.Count) ?? 1;

    private static string Label(BarSlot bar) => string.IsNullOrEmpty(bar.Emphasis) ? bar.Label : $"{bar.Label}\n{bar.Emphasis}";
}
