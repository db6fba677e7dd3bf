using ScottPlot;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Bars;

/// <summary>
/// Rows of horizontal bars: names at the left, labels at the ends of the bars, a value axis below. The plot is as wide as leaves
/// room for every label.
/// </summary>
internal sealed class LyingBars
{
    private const int MostRows = 500;
    private const float LeastPitch = 18;
    private const float LeastSlot = 16;
    private const float ThickestBar = 48;
    private const float PartOfPitch = 0.66f;
    private const float PartOfPitchInGroups = 0.84f;
    private const float WidestName = 0.4f;
    private const float WidestLabel = 0.5f;
    private const float StubWidth = 24;

    private readonly Frame _frame;
    private readonly ValueAxis _axis;
    private readonly IReadOnlyList<BarRow> _rows;
    private readonly int _count;
    private readonly int _slots;
    private readonly float _pitch;

    /// <summary>Places axes, names and labels; <see cref="Draw"/> adds the bars.</summary>
    public LyingBars(Frame frame, ChartDescription chart, ValueAxis axis, IReadOnlyList<BarRow> rows, IReadOnlyList<DrawnTarget> targets)
    {
        if (rows.Count > MostRows)
            throw new ChartException("TOO_MANY_ROWS", $"A chart of {rows.Count} bars; expected at most {MostRows}.");
        (_frame, _axis, _rows, _count) = (frame, axis, rows, Math.Max(1, rows.Count));
        _slots = rows.Max(row => (int?)row.Slots.Count) ?? 1;
        frame.TakeTitle(chart.CategoryTitle);
        frame.Top = MathF.Ceiling(frame.Top + targets.Count * TextStyle.Tick.LineHeight);
        var below = AxisLabels.HeightBelow(frame, chart.ValueTitle);
        frame.EnsureHeight(_count * (_slots == 1 ? LeastPitch : _slots * LeastSlot / PartOfPitchInGroups + 1) + below);
        _pitch = MathF.Floor((frame.Bottom - below - frame.Top) / _count);
        PlaceRows();
        PlaceAxis(chart.ValueTitle);
        foreach (var (i, target) in targets.Index())
            target.PlaceAbove(frame, axis, frame.Data.Top - (i + 1) * TextStyle.Tick.LineHeight);
        if (rows.Count == 0)
            frame.AddAround(TextBlock.Of(HouseStyle.NoData, TextStyle.Label), frame.Data.HorizontalCenter, frame.Y(0), Anchor.Center);
    }

    public void Draw()
    {
        var shapes = new BarShapes(_frame, _axis, Orientation.Horizontal);
        foreach (var (row, slot, bar) in Slots())
        {
            foreach (var part in bar.Parts)
                shapes.Add(Position(row, slot), Thickness() / _pitch, part);
            if (bar.Stub)
                DrawStub(row, slot, bar);
        }
        shapes.Finish();
    }

    /// <summary>The mark of what is withheld, from the end of what is known.</summary>
    public void DrawStub(int row, int slot, BarSlot bar)
    {
        var (left, middle) = (_frame.Data.Left + End(bar) * _frame.Data.Width, _frame.Y(Position(row, slot)));
        _frame.Shapes.Add(pen => pen.Withheld(new(left, middle - Thickness() / 2, left + StubWidth, middle + Thickness() / 2)));
    }

    /// <summary>The height of a row's slot, in coordinates.</summary>
    public double Position(int row, int slot = 0) => _count - 1 - row - (slot - (_slots - 1) / 2.0) * Thickness() / _pitch;

    private void PlaceRows()
    {
        var widest = (_frame.Right - _frame.Left) * WidestName;
        var names = _rows.Select(row => TextBlock.Fit(row.Name, TextStyle.Label, widest, _pitch)).ToArray();
        var places = _rows.Select(row => TextBlock.Of(row.Place, TextStyle.Tick)).ToArray();
        var placeWidth = places.Select(place => place.Width > 0 ? place.Width + HouseStyle.Gap : 0).Append(0).Max();
        var left = MathF.Ceiling(_frame.Left + names.Select(name => name.Width).Append(0).Max() + placeWidth + HouseStyle.Gap);
        var available = _frame.Right - left;
        var height = _slots == 1 ? _pitch : Thickness();
        var labels = Slots().Select(at => (at.Row, at.Slot, at.Bar, Label: new EndLabel(at.Bar, height, available * WidestLabel))).ToArray();
        var width = labels.Select(at => WidthThatFits(available, End(at.Bar), at.Label.Width + Stub(at.Bar))).Append(available).Min();
        var data = new PixelRect(left, left + MathF.Floor(width), _frame.Top + _pitch * _count, _frame.Top);
        _frame.SetAxes(data, _axis.Min, _axis.Max, -0.5, _count - 0.5);
        foreach (var (row, slot, bar, label) in labels)
        {
            if (slot == 0)
            {
                _frame.AddAround(names[row], left - HouseStyle.Gap - placeWidth, _frame.Y(_count - 1 - row), Anchor.Right);
                _frame.AddAround(places[row], left - HouseStyle.Gap, _frame.Y(_count - 1 - row), Anchor.Right);
            }
            label.Place(_frame, left + End(bar) * data.Width + Stub(bar) + HouseStyle.Gap, _frame.Y(Position(row, slot)));
        }
    }

    private void PlaceAxis(string? title)
    {
        AxisLabels.Below(_frame, _axis.Ticks, title);
        _frame.VerticalGrid(_axis.Ticks.Select(tick => tick.Position));
        var x = MathF.Floor(_frame.X(Math.Clamp(_axis.Position(0), _axis.Min, _axis.Max))) - 0.5f;
        var (top, bottom) = (_frame.Data.Top, _frame.Data.Bottom);
        _frame.Shapes.Add(pen => pen.Line(new(x, top), new(x, bottom), HouseStyle.AxisLine, 1));
    }

    private IEnumerable<(int Row, int Slot, BarSlot Bar)> Slots() =>
        _rows.SelectMany((row, i) => row.Slots.Select((bar, slot) => (i, slot, bar)));

    /// <summary>Of one bar in pixels; a single one is even or odd like the pitch, so that its edges lie on whole pixels.</summary>
    private float Thickness()
    {
        if (_slots > 1)
            return Math.Min(ThickestBar, MathF.Floor(_pitch * PartOfPitchInGroups / _slots));
        var pixels = Math.Min(ThickestBar, MathF.Round(_pitch * PartOfPitch));
        return pixels - (_pitch - pixels) % 2;
    }

    private float End(BarSlot bar) => (float)Math.Clamp(_axis.Fraction(bar.End ?? 0), 0, 1);

    private static float Stub(BarSlot bar) => bar.Beyond + (bar.Stub ? StubWidth : 0);

    private static float WidthThatFits(float available, float end, float label) =>
        end <= 0 ? available : (available - label - HouseStyle.Gap) / end;
}
