namespace SkillGraph.Reports.Definitions;

/// <summary>Reads values of rows: which field, what it is called, how it is written.</summary>
internal sealed class ValueReader(RowShape? shape)
{
    /// <summary>The value that a mapping describes; null when it cannot be told.</summary>
    public RowValue? Value(YamlMap map)
    {
        var (path, label, format) = (map.Text("field", required: true), map.Words("label", required: true), map.Text("format"));
        return path is not null && label is not null && Field(map, "field", path) is { } field && FormatReader.Read(format, field, shape, message => map.Tell(format is null ? "field" : "format", message)) is { } written
            ? new(field, label, written)
            : null;
    }

    /// <summary>A value under a key of a chart; null when there is none or it cannot be told.</summary>
    public RowValue? Value(YamlMap chart, string key, bool required = false)
    {
        if (chart.Map(key, required) is not { } map)
            return null;
        var value = Value(map);
        map.End();
        return value;
    }

    /// <summary>The field of a path.</summary>
    public AnswerField? Field(YamlMap map, string key, string path) => shape?.Find(path, message => map.Tell(key, message));
}
