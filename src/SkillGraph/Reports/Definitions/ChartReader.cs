using SkillGraph.Charts;

namespace SkillGraph.Reports.Definitions;

/// <summary>Reads charts.</summary>
internal sealed class ChartReader(TextReader texts, RowsReader rows)
{
    /// <summary>Kinds of charts.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["bar", "column", "line", "pyramid", "funnel", "waterfall", "heatmap", "ranking", "control"];

    /// <summary>How bars of one category stand to each other.</summary>
    public static IReadOnlyList<string> Stacks { get; } = ["grouped", "stacked", "full"];

    /// <summary>The chart of a section; null when it cannot be told.</summary>
    public ChartDefinition? Read(YamlMap map, string? name)
    {
        var kind = map.Word("kind", Kinds, required: true);
        var title = texts.Template(map, "title", required: true);
        var (subtitle, note) = (texts.Template(map, "subtitle"), texts.Template(map, "note"));
        var read = rows.Read(map, withoutTotals: map.Has("x"));
        var values = new ValueReader(read?.Shape);
        var x = values.Value(map, "x", required: kind is not (null or "funnel" or "waterfall"));
        var y = Y(map, values);
        var (series, order) = Series(map, values);
        var chart = new ChartDefinition(name ?? "", kind ?? "", title!, read?.Definition!, y)
        {
            X = x,
            Series = series,
            SeriesOrder = order,
            Subtitle = subtitle,
            Note = note,
            Stack = map.Word("stack", Stacks) is { } stack ? Enum.Parse<Arrangement>(stack, ignoreCase: true) : Arrangement.GROUPED,
            IsLogarithmic = map.Word("scale", ["linear", "log"]) == "log",
            IsRanked = map.Flag("ranked") ?? false,
            LowerIsBetter = map.Flag("lower-is-better") ?? false,
            Target = Line(map, "target"),
            Average = Line(map, "average"),
            Emphasis = values.Value(map, "emphasis"),
            Total = values.Value(map, "total"),
            Before = values.Value(map, "before"),
            Size = values.Value(map, "size", required: kind == "control"),
            Forecast = Forecast(map, y),
            Middle = map.Number("middle"),
        };
        ChartFit.Check(map, chart);
        return name is null || kind is null || title is null || read is null ? null : chart;
    }

    private static List<ChartY> Y(YamlMap map, ValueReader values)
    {
        var maps = map.Maps("y", required: true);
        var fields = maps.Select(item => item.Text("field")).ToList();
        var all = new List<ChartY>();
        foreach (var item in maps)
        {
            var value = values.Value(item);
            var (low, high) = Band(item, values);
            var follows = Place(item, "follows", fields);
            var options = (Color: item.Text("color"), Dashed: item.Flag("dashed"), Level: item.Flag("level"), Decrease: item.Flag("decrease"));
            item.End();
            if (options.Color is { } color && !ChartColors.All.Contains(color) && !(color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit)))
                item.Tell("color", $"'{color}' is no colour; expected #rrggbb or one of {string.Join(", ", ChartColors.All)}");
            if (value is null)
                continue;
            if (!value.Field.IsNumber)
                item.Tell("field", $"'{string.Join('.', value.Field.Path)}' is no number");
            all.Add(new(value)
            {
                Color = options.Color,
                IsDashed = options.Dashed ?? false,
                Band = low is not null && high is not null ? (low, high) : null,
                Follows = follows,
                IsLevel = options.Level ?? false,
                IsDecrease = options.Decrease ?? false,
            });
        }
        return all;
    }

    private static (AnswerField? Low, AnswerField? High) Band(YamlMap y, ValueReader values)
    {
        if (y.Map("band") is not { } band)
            return (null, null);
        AnswerField? Edge(string key) => band.Text(key, required: true) is { } path ? values.Field(band, key, path) : null;
        var edges = (Edge("low"), Edge("high"));
        band.End();
        return edges;
    }

    private static (RowValue? Series, AnswerField? Order) Series(YamlMap map, ValueReader values)
    {
        if (map.Map("series") is not { } series)
            return (null, null);
        var read = (values.Value(series), series.Text("order") is { } order ? values.Field(series, "order", order) : null);
        series.End();
        return read;
    }

    private ChartLine? Line(YamlMap map, string key)
    {
        if (map.Map(key) is not { } line)
            return null;
        var (number, path, label, format) = (line.Has("value") ? line.Number("value") : null, line.Text("field"), line.Words("label", required: true), line.Text("format", required: true));
        line.End();
        if (number is null == path is null)
            line.Tell(key, "expected either 'value' with a number or 'field' with a path into an answer");
        void Tell(string message) => line.Tell(path is null ? "format" : "field", message);
        var field = path is null ? null : texts.Find(path, format, Tell);
        var written = field?.Format ?? (format is not null && path is null ? FormatReader.Read(format, new([], AnswerKind.Number), null, Tell) : null);
        return label is null || written is null ? null : new(number, field, label, written);
    }

    private static (int From, Words Label)? Forecast(YamlMap map, List<ChartY> y)
    {
        if (map.Map("forecast") is not { } forecast)
            return null;
        var (from, label) = (Place(forecast, "from", [.. y.Select(value => string.Join('.', value.Value.Field.Path))]), forecast.Words("label", required: true));
        forecast.End();
        return from is { } place && label is not null ? (place, label) : null;
    }

    private static int? Place(YamlMap map, string key, List<string?> fields)
    {
        if (map.Text(key) is not { } name)
            return null;
        if (fields.IndexOf(name) is >= 0 and var place)
            return place;
        map.Tell(key, $"'{name}' is no field of y; expected one of {string.Join(", ", fields)}");
        return null;
    }
}
