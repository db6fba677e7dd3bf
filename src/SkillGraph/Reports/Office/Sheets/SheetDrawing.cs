using System.Buffers.Binary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A chart beside its numbers: drawn by the spreadsheet from them where it can, else as a picture.</summary>
internal static class SheetDrawing
{
    private const string ContentId = "content";
    private const double PictureScale = 2;
    private const double PointsPerPixel = 0.5625;
    private const int EmuPerPoint = 12_700;

    public static void Add(DrawingsPart part, ChartSection section, NativeCells? cells, CancellationToken cancellation)
    {
        // One column stays free between them.
        var column = (cells?.Table ?? section.Data).Columns.Count + 1;
        if (cells is not null)
        {
            part.AddNewPart<ChartPart>(ContentId).ChartSpace = NativeChart.Build(section.Chart, cells);
            part.WorksheetDrawing = new(Anchor(column, section.Chart.Width, section.Chart.Height, Frame(section)));
            return;
        }
        var png = ChartRenderer.Png(section.Chart with { Theme = Theme.LIGHT }, PictureScale, cancellation);
        using (var stream = new MemoryStream(png))
            part.AddImagePart(ImagePartType.Png, ContentId).FeedData(stream);
        // A PNG begins with its size.
        int Pixels(int at) => (int)(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) / PictureScale);
        part.WorksheetDrawing = new(Anchor(column, Pixels(16), Pixels(20), Picture(section)));
    }

    private static S.OneCellAnchor Anchor(int column, int width, int height, OpenXmlElement content) => new(
        new S.FromMarker(
            new S.ColumnId($"{column}"), new S.ColumnOffset("0"), new S.RowId($"{TableSheet.HeadRow - 1}"), new S.RowOffset("0")),
        new S.Extent { Cx = (long)(width * PointsPerPixel * EmuPerPoint), Cy = (long)(height * PointsPerPixel * EmuPerPoint) },
        content,
        new S.ClientData());

    private static S.NonVisualDrawingProperties Properties(ChartSection section) => new()
    {
        Id = 2,
        Name = XmlText.Clean(section.Name),
        Title = XmlText.Clean(section.Chart.Title),
        Description = XmlText.Clean(section.Chart.Description ?? section.Chart.Subtitle ?? section.Title),
    };

    private static S.GraphicFrame Frame(ChartSection section) => new(
        new S.NonVisualGraphicFrameProperties(Properties(section), new S.NonVisualGraphicFrameDrawingProperties()),
        new S.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = ContentId }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
    { Macro = "" };

    private static S.Picture Picture(ChartSection section) => new(
        new S.NonVisualPictureProperties(Properties(section), new S.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
        new S.BlipFill(new A.Blip { Embed = ContentId }, new A.Stretch(new A.FillRectangle())),
        new S.ShapeProperties(new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
