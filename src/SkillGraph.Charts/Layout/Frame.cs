using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkillGraph.Charts.Text;
using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts.Layout;

/// <summary>
/// The sheet of one chart: titles at the top, footnote at the foot, and between them the space that a kind of chart fills.
/// ScottPlot draws everything that has coordinates. All text is placed here, in pixels, after it has been measured, so that
/// nothing overlaps and SVG text is real text.
/// </summary>
internal sealed class Frame
{
    private readonly CancellationToken _cancellation;
    private readonly List<string> _remarks = [];
    private readonly TextBlock? _footnote;
    private readonly TextBlock _title;
    private readonly float _titleBottom;

    public Frame(ChartDescription chart, CancellationToken cancellation)
    {
        (Palette, _cancellation) = (ThemeColors.Of(chart.Theme), cancellation);
        if (chart.Width is < 400 or > 4000 || chart.Height is < 300 or > 4000)
            throw new ChartException("INVALID_SIZE", $"{chart.Width} × {chart.Height} pixels: expected 400 to 4000 × 300 to 4000.");
        (Width, Height) = (chart.Width, chart.Height);
        Top = 20;
        _title = Header(chart.Title, TextStyle.Title);
        _titleBottom = Top;
        if (!string.IsNullOrEmpty(chart.Subtitle))
            Header(chart.Subtitle, TextStyle.Subtitle);
        _footnote = string.IsNullOrEmpty(chart.Footnote) ? null : Fit(chart.Footnote, TextStyle.Footnote, 4);
        Top = MathF.Ceiling(Top + 1.5f * HouseStyle.Gap);
        Plot.RenderManager.Remove<ClearCanvas>();
        Plot.FigureBackground.Color = Palette.Color(HouseStyle.Paper);
        Plot.Axes.Frameless();
        Plot.Axes.DefaultGrid.XAxisStyle.IsVisible = Plot.Axes.DefaultGrid.YAxisStyle.IsVisible = false;
    }

    public Plot Plot { get; } = new();

    public ThemeColors Palette { get; }

    public List<PlacedText> Texts { get; } = [];

    /// <summary>Drawn above the plot in pixels of the sheet: what lies outside the axes, or must not be scaled by them.</summary>
    public List<Action<Pen>> Shapes { get; } = [];

    public float Width { get; }

    public float Height { get; private set; }

    /// <summary>The free space; whoever takes some of the top moves it down.</summary>
    public float Top { get; set; }

    public float Left { get; } = HouseStyle.Margin;

    public float Right => Width - HouseStyle.Margin;

    public float Bottom => Height - 20 - (_footnote is null ? 0 : _footnote.Height + HouseStyle.Gap);

    /// <summary>The rectangle of the axes, once set.</summary>
    public PixelRect Data { get; private set; }

    /// <summary>Right end and middle of the first line of the title: a legend may stand beside it.</summary>
    public (float Right, float Middle) TitleLine => (Left + _title.Width, _titleBottom - _title.Height / 2);

    /// <summary>Makes the sheet taller until the free space is at least this high.</summary>
    public void EnsureHeight(float height) => Height += Math.Max(0, MathF.Ceiling(height - (Bottom - Top)));

    /// <summary>Fixes where the axes are and which values they span.</summary>
    public void SetAxes(PixelRect data, double xMin, double xMax, double yMin, double yMax)
    {
        Data = data;
        Plot.Layout.Fixed(data);
        Plot.Axes.SetLimits(xMin, xMax, yMin, yMax);
    }

    public float X(double value) => Plot.Axes.Bottom.GetPixel(value, Data);

    public float Y(double value) => Plot.Axes.Left.GetPixel(value, Data);

    public void VerticalGrid(IEnumerable<double> at) => Grid(Plot.Axes.Bottom, Plot.Axes.DefaultGrid.XAxisStyle, at);

    public void HorizontalGrid(IEnumerable<double> at) => Grid(Plot.Axes.Left, Plot.Axes.DefaultGrid.YAxisStyle, at);

    /// <summary>Places a block so that its first line starts at <paramref name="top"/>.</summary>
    public void Add(TextBlock block, float x, float top, Anchor anchor = Anchor.Left)
    {
        _cancellation.ThrowIfCancellationRequested();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines[i];
            var left = x - TextBlock.WidthOf(line, block.Style) * (int)anchor / 2;
            var middle = top + (i + 0.5f) * block.Style.LineHeight;
            if (line.Length > 0)
                Texts.Add(new(line, block.Style, left, PlacedText.BaselineAround(middle, block.Style.Size)));
        }
    }

    /// <summary>Places a block around the height <paramref name="y"/>.</summary>
    public void AddAround(TextBlock block, float x, float y, Anchor anchor = Anchor.Left) => Add(block, x, y - block.Height / 2, anchor);

    /// <summary>Places a block at a point of the plot, or as near above or below it as no other text is; false when there is no such place.</summary>
    public bool AddNear(TextBlock block, float x, float y, float within = float.MaxValue)
    {
        var half = block.Width / 2;
        x = Math.Clamp(x, Data.Left + half, Math.Max(Data.Left + half, Data.Right - half));
        for (var step = 0; step * block.Height / 2 < Math.Min(within, Data.Height); step++)
            foreach (var middle in new[] { y - step * block.Height / 2, y + step * block.Height / 2 })
                if (middle - block.Height / 2 >= Data.Top && middle + block.Height / 2 <= Data.Bottom && IsFree(x - half, middle - block.Height / 2, block))
                {
                    AddAround(block, x, middle, Anchor.Center);
                    return true;
                }
        return false;
    }

    /// <summary>Whether no text is where the block would be.</summary>
    public bool IsFree(float left, float top, TextBlock block) => Texts.All(text =>
        text.Box.Right <= left || text.Box.Left >= left + block.Width || text.Box.Bottom <= top || text.Box.Top >= top + block.Height);

    /// <summary>A title over the free space, which moves down.</summary>
    public void TakeTitle(string? title)
    {
        if (string.IsNullOrEmpty(title))
            return;
        var block = Fit(title, TextStyle.Tick, 1);
        Add(block, Left, Top);
        Top += block.Height;
    }

    /// <summary>Says below the chart what had no place in it; the sheet grows by the lines that takes.</summary>
    public void Remark(string text) => _remarks.Add(text);

    /// <summary>Places the one line of a block upright around <paramref name="x"/>, reading upwards from <paramref name="bottom"/>.</summary>
    public void AddUpright(TextBlock block, float x, float bottom)
    {
        if (block.Lines[0].Length > 0)
            Texts.Add(new(block.Lines[0], block.Style, PlacedText.BaselineAround(x, block.Style.Size), bottom) { Upright = true });
    }

    /// <summary>Places what comes last, once the height is known.</summary>
    public void Finish()
    {
        if (_remarks.Count > 0)
        {
            var remark = Fit(string.Join("；", _remarks), TextStyle.Footnote, 4);
            Add(remark, Left, Height - 12 - (_footnote?.Height ?? 0));
            Height += MathF.Ceiling(remark.Height);
        }
        if (_footnote is not null)
            Add(_footnote, Left, Height - 12 - _footnote.Height);
    }

    /// <summary>A block over the whole width, wrapped to a few lines.</summary>
    public TextBlock Fit(string text, TextStyle style, int lines) =>
        TextBlock.Fit(text, style, Right - Left, lines * style.LineHeight + 1);

    private TextBlock Header(string text, TextStyle style)
    {
        var block = Fit(text, style, 2);
        Add(block, Left, Top);
        Top += block.Height;
        return block;
    }

    private void Grid(IAxis axis, GridStyle style, IEnumerable<double> at)
    {
        var positions = at.ToArray();
        axis.TickGenerator = new NumericManual(positions, [.. positions.Select(_ => "")]);
        style.IsVisible = true;
        style.MajorLineStyle.Color = Palette.Color(HouseStyle.GridLine);
    }
}
