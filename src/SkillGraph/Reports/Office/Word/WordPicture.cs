using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillGraph.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>A chart as a picture on a page, drawn for its width, so that its texts are as large as those around it.</summary>
internal sealed class WordPicture
{
    // Of a chart of the usual 1200 by 700, two fit on a page.
    private const double Narrowed = 860.0 / 1200;
    private const double Lowered = 540.0 / 700;
    private const int LeastWidth = 400;
    private const int LeastHeight = 300;

    private readonly ChartDescription _chart;
    private readonly ChartPicture _picture;

    public WordPicture(ChartDescription chart, double width, double height, CancellationToken cancellation)
    {
        _chart = chart;
        var drawn = chart with
        {
            Width = Math.Max(LeastWidth, (int)(chart.Width * Narrowed)),
            Height = Math.Max(LeastHeight, (int)(chart.Height * Lowered)),
        };
        _picture = ChartPicture.Of(drawn, cancellation);
        var fit = Math.Min(width / _picture.Width, height / _picture.Height);
        (Width, Height) = (_picture.Width * fit, _picture.Height * fit);
    }

    public double Width { get; }

    public double Height { get; }

    public OpenXmlElement AddTo(MainDocumentPart main, uint number)
    {
        var id = $"image{number}";
        using (var stream = _picture.Open())
            main.AddImagePart(ImagePartType.Png, id).FeedData(stream);
        var (cx, cy) = ((long)(Width * OfficeUnits.EmuPerPoint), (long)(Height * OfficeUnits.EmuPerPoint));
        var title = XmlText.Clean(_chart.Title);
        var name = $"{id}.png";
        return new W.Run(new W.Drawing(new D.Inline(
            new D.Extent { Cx = cx, Cy = cy },
            new D.DocProperties { Id = number, Name = name, Title = title, Description = XmlText.Clean($"{_chart.Title}。{_chart.Description ?? _chart.Subtitle}") },
            new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = name }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}
