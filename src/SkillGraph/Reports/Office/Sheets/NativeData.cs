using System.Globalization;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>What series refer to, with what is there now, for programs that do not look it up.</summary>
internal static class NativeData
{
    public static C.SeriesText Name(NativeSeries series) => new(new C.StringReference(new C.Formula(series.Head), Strings([series.Name])));

    public static C.CategoryAxisData Names(NativeCells cells) => new(new C.StringReference(new C.Formula(cells.Names), Strings(cells.Rows)));

    public static C.Values Values(NativeSeries series)
    {
        var cache = new C.NumberingCache(new C.FormatCode(series.Code), new C.PointCount { Val = (uint)series.Values.Count });
        cache.Append(Points(series.Values));
        return new(new C.NumberReference(new C.Formula(series.Range), cache));
    }

    private static C.StringCache Strings(IReadOnlyList<string> texts) =>
        new([new C.PointCount { Val = (uint)texts.Count }, .. texts.Select((text, i) => new C.StringPoint(new C.NumericValue(XmlText.Clean(text))) { Index = (uint)i })]);

    private static IEnumerable<C.NumericPoint> Points(IReadOnlyList<double?> values) => values.Select((value, i) => (value, i)).Where(point => point.value is not null)
        .Select(point => new C.NumericPoint(new C.NumericValue(point.value!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)point.i });
}
