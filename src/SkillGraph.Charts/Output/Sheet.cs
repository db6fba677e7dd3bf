using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Output;

/// <summary>A chart whose every part has its place, ready to be drawn on any canvas.</summary>
internal sealed class Sheet
{
    private readonly Frame _frame;

    public Sheet(ChartDescription chart)
    {
        _frame = new Frame(chart);
        chart.Place(_frame);
        _frame.Finish();
        (Width, Height) = ((int)_frame.Width, (int)_frame.Height);
    }

    public int Width { get; }

    public int Height { get; }

    public IReadOnlyList<PlacedText> Texts => _frame.Texts;

    public void DrawShapes(SKCanvas canvas)
    {
        // Plot.Render draws everything twice on a new plot (it thinks that limits have changed), which doubles an SVG.
        using var pack = new RenderPack(_frame.Plot, new PixelRect(0, Width, Height, 0), canvas);
        foreach (var action in _frame.Plot.RenderManager.RenderActions)
        {
            pack.CanvasState.Save();
            action.Render(pack);
            pack.CanvasState.RestoreAll();
        }
        foreach (var shape in _frame.Shapes)
            shape(canvas);
    }

    public void DrawTexts(SKCanvas canvas)
    {
        foreach (var text in Texts)
        {
            using var font = ChartFont.Of(text.Style);
            using var paint = Shapes.Fill(text.Style.Color);
            canvas.DrawText(text.Text, text.Left, text.Baseline, SKTextAlign.Left, font, paint);
        }
    }
}
