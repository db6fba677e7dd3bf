using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillGraph.Reports.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A chart beside its numbers: drawn by the spreadsheet from them where it can, else as a picture.</summary>
internal static class SheetDrawing
{
    private const string ContentId = "content";
    private const double PointsPerPixel = 0.5625;

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
        var picture = ChartPicture.Of(section.Chart, cancellation);
        using (var stream = picture.Open())
            part.AddImagePart(ImagePartType.Png, ContentId).FeedData(stream);
        part.WorksheetDrawing = new(Anchor(column, (int)(picture.Width / ChartPicture.Scale), (int)(picture.Height / ChartPicture.Scale), Picture(section)));
    }

    private static S.OneCellAnchor Anchor(int column, int width, int height, OpenXmlElement content) => new(
        new S.FromMarker(
            new S.ColumnId($"{column}"), new S.ColumnOffset("0"), new S.RowId($"{TableSheet.HeadRow - 1}"), new S.RowOffset("0")),
        new S.Extent { Cx = (long)(width * PointsPerPixel * OfficeUnits.EmuPerPoint), Cy = (long)(height * PointsPerPixel * OfficeUnits.EmuPerPoint) },
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
