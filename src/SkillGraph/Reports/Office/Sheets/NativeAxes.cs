using DocumentFormat.OpenXml;
using SkillGraph.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>The axes of charts that the spreadsheet draws.</summary>
internal static class NativeAxes
{
    private const uint Names = 1;
    private const uint Values = 2;

    /// <summary>What ties a chart to its axes.</summary>
    public static IEnumerable<C.AxisId> Ids => [new() { Val = Names }, new() { Val = Values }];

    /// <summary>Both axes.</summary>
    /// <param name="chart">Their titles.</param>
    /// <param name="code">How values are written.</param>
    /// <param name="lying">Whether names stand at the left, the first at the top.</param>
    /// <param name="logarithmic">Whether values go by powers of ten.</param>
    public static IEnumerable<OpenXmlElement> Of(ChartDescription chart, string code, bool lying, bool logarithmic)
    {
        var names = new C.CategoryAxis(
            new C.AxisId { Val = Names },
            new C.Scaling(new C.Orientation { Val = lying ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = lying ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom });
        Append(names, chart.CategoryTitle, "General", C.TickLabelPositionValues.Low);
        names.Append(
            new C.CrossingAxis { Val = Values }, new C.Crosses { Val = C.CrossesValues.AutoZero }, new C.AutoLabeled { Val = true },
            new C.LabelAlignment { Val = C.LabelAlignmentValues.Center }, new C.LabelOffset { Val = 100 }, new C.NoMultiLevelLabels { Val = true });
        yield return names;
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (logarithmic)
            scaling.PrependChild(new C.LogBase { Val = 10 });
        var values = new C.ValueAxis(
            new C.AxisId { Val = Values }, scaling, new C.Delete { Val = false },
            new C.AxisPosition { Val = lying ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left });
        values.Append(new C.MajorGridlines(NativeText.Hairline()));
        Append(values, chart.ValueTitle, code, C.TickLabelPositionValues.NextTo);
        values.Append(
            new C.CrossingAxis { Val = Names },
            new C.Crosses { Val = lying ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between });
        yield return values;
    }

    private static void Append(OpenXmlCompositeElement axis, string? title, string code, C.TickLabelPositionValues labels)
    {
        if (title is { Length: > 0 })
            axis.Append(NativeText.Title(title, 1000));
        axis.Append(
            new C.NumberingFormat { FormatCode = code, SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = labels },
            new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "8F959E" }))),
            NativeText.Look(1000));
    }
}
