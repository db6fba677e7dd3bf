using SkiaSharp;
using SkillGraph.Charts.Output;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts;

/// <summary>
/// Draws described charts. Equal descriptions give equal bytes, in any thread and process. Nothing of the machine is used, no font either.
/// </summary>
public static class ChartRenderer
{
    private const int MostPixels = 48_000_000;

    // Trying every filter on every line takes twice as long for files a few percent smaller.
    private static readonly SKPngEncoderOptions PngOptions = new(SKPngEncoderFilterFlags.Sub, 6);
    private static readonly DateTime NoDate = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A PNG of the chart's size in pixels times <paramref name="scale"/>.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="scale">0.25 to 4; 2 for sharp print and screens of high density.</param>
    /// <param name="cancellation">Stops between two steps of drawing.</param>
    /// <exception cref="ChartException">The description cannot be drawn.</exception>
    public static byte[] Png(ChartDescription chart, double scale = 1, CancellationToken cancellation = default)
    {
        if (scale is not (>= 0.25 and <= 4))
            throw new ChartException("INVALID_SCALE", $"The scale {scale}: expected 0.25 to 4.");
        var sheet = new Sheet(chart, cancellation);
        var (width, height) = ((int)Math.Round(sheet.Width * scale), (int)Math.Round(sheet.Height * scale));
        if ((long)width * height > MostPixels)
            throw new ChartException("INVALID_SIZE", $"{width} × {height} pixels at scale {scale}: expected at most {MostPixels} in all.");
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        surface.Canvas.Scale((float)scale);
        sheet.DrawShapes(surface.Canvas);
        sheet.DrawTexts(surface.Canvas, Typefaces.Whole);
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(PngOptions)!;
        return data.ToArray();
    }

    /// <summary>An SVG whose texts are text, with the title and description for screen readers.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="cancellation">Stops between two steps of drawing.</param>
    /// <exception cref="ChartException">The description cannot be drawn.</exception>
    public static string Svg(ChartDescription chart, CancellationToken cancellation = default) =>
        SvgDocument.Of(new Sheet(chart, cancellation), chart);

    /// <summary>A PDF of one page in vectors, with its font inside; a pixel of the chart is a point.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="cancellation">Stops between two steps of drawing.</param>
    /// <exception cref="ChartException">The description cannot be drawn.</exception>
    public static byte[] Pdf(ChartDescription chart, CancellationToken cancellation = default)
    {
        var sheet = new Sheet(chart, cancellation);
        using var typefaces = Typefaces.For(sheet.Texts);
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = chart.Title,
            Subject = chart.Description ?? "",
            Creation = NoDate,
            Modified = NoDate,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            var canvas = document.BeginPage(sheet.Width, sheet.Height);
            sheet.DrawShapes(canvas);
            sheet.DrawTexts(canvas, typefaces);
            document.EndPage();
            document.Close();
        }
        return stream.ToArray();
    }
}
