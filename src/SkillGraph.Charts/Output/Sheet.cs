using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;
using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts.Output;

/// <summary>A chart whose every part has its place, ready to be drawn on any canvas.</summary>
internal sealed class Sheet
{
    private readonly Frame _frame;
    private readonly CancellationToken _cancellation;

    public Sheet(ChartDescription chart, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        _frame = new Frame(chart, cancellation);
        chart.Place(_frame);
        _frame.Finish();
        (Width, Height) = ((int)_frame.Width, (int)_frame.Height);
    }

    public int Width { get; }

    public int Height { get; }

    public ThemeColors Palette => _frame.Palette;

    public IReadOnlyList<PlacedText> Texts => _frame.Texts;

    public void DrawShapes(SKCanvas canvas)
    {
        // Plot.Render draws everything twice on a new plot (it thinks that limits have changed), which doubles an SVG.
        using var pack = new RenderPack(_frame.Plot, new PixelRect(0, Width, Height, 0), canvas);
        foreach (var action in _frame.Plot.RenderManager.RenderActions)
        {
            _cancellation.ThrowIfCancellationRequested();
            pack.CanvasState.Save();
            action.Render(pack);
            pack.CanvasState.RestoreAll();
        }
        var pen = new Pen(canvas, Palette);
        foreach (var shape in _frame.Shapes)
        {
            _cancellation.ThrowIfCancellationRequested();
            shape(pen);
        }
    }

    public void DrawTexts(SKCanvas canvas, Typefaces typefaces)
    {
        foreach (var text in Texts)
        {
            _cancellation.ThrowIfCancellationRequested();
            using var font = typefaces.Of(text.Style);
            using var paint = new SKPaint { Color = Palette.Skia(text.Style.Color), IsAntialias = true };
            canvas.Save();
            canvas.Translate(text.Left, text.Baseline);
            if (text.Upright)
                canvas.RotateDegrees(-90);
            canvas.DrawText(text.Text, 0, 0, SKTextAlign.Left, font, paint);
            canvas.Restore();
        }
    }
}
