using SkillGraph.Charts;

namespace SkillGraph.Reports.Definitions;

/// <summary>Whether what a chart is given is what its kind is drawn from.</summary>
internal static class ChartFit
{
    private static readonly Dictionary<string, string[]> Only = new()
    {
        ["series"] = ["bar", "column", "line", "heatmap"],
        ["stack"] = ["bar", "column"],
        ["scale"] = ["bar", "column"],
        ["ranked"] = ["bar", "column"],
        ["emphasis"] = ["bar", "column"],
        ["total"] = ["bar", "column"],
        ["target"] = ["bar", "column", "line", "ranking"],
        ["average"] = ["ranking", "control"],
        ["before"] = ["ranking"],
        ["lower-is-better"] = ["ranking"],
        ["size"] = ["control"],
        ["forecast"] = ["line"],
        ["middle"] = ["heatmap"],
    };

    public static void Check(YamlMap map, ChartDefinition chart)
    {
        foreach (var (key, kinds) in Only)
            if (map.Has(key) && chart.Kind.Length > 0 && !kinds.Contains(chart.Kind))
                map.Tell(key, $"a chart of kind '{chart.Kind}' has none; expected kind {string.Join(", ", kinds)}");
        if (chart.Series is not null && chart.Y.Count > 1)
            map.Tell("series", "with it, y is one value");
        if (chart.IsLogarithmic && chart.Stack != Arrangement.GROUPED)
            map.Tell("scale", "stacked bars cannot be on a logarithmic scale: lengths of powers do not add up");
        if (chart.Kind == "pyramid" && chart.Y.Count != 2)
            map.Tell("y", "a pyramid has two values, one for each side");
        if (chart.Kind is "ranking" or "control" && chart.Y.Count > 1)
            map.Tell("y", $"a chart of kind '{chart.Kind}' has one value");
        if (chart.Kind is "funnel" or "waterfall" && chart.X is null == (chart.Y.Count == 1))
            map.Tell("y", "expected several values of one row, or 'x' and one value of several rows");
        if (chart.Kind == "control" && !map.Has("average"))
            map.Tell("kind", "limits need 'average', the rate of all together");
        if (chart.Y.Select(y => y.Value.Format.Cell?.Unit).Distinct().Count() > 1)
            map.Tell("y", "values of different units cannot be on one axis");
    }
}
