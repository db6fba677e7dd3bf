namespace SkillGraph.Reports.Definitions;

/// <summary>Reads the parts of a report.</summary>
internal sealed class SectionReader(TextReader texts)
{
    private static readonly string[] Kinds = ["heading", "text", "table", "chart"];

    private readonly HashSet<string> _names = [];
    private readonly RowsReader _rows = new(texts);

    /// <summary>A part; null when it cannot be told.</summary>
    public SectionDefinition? Read(YamlMap map)
    {
        var only = map.Word("only", ["province", "city"]);
        SectionDefinition? section = Kinds.FirstOrDefault(map.Has) switch
        {
            "heading" => texts.Template(map, "heading", required: true) is { } heading ? new HeadingDefinition(heading) : null,
            "text" => texts.Template(map, "text", required: true) is { } text ? new TextDefinition(text) : null,
            "table" => Table(map, Name(map, "table")),
            "chart" => new ChartReader(texts, _rows).Read(map, Name(map, "chart")),
            _ => Unknown(map),
        };
        map.End();
        return section is null ? null : section with { Only = only };
    }

    private static SectionDefinition? Unknown(YamlMap map)
    {
        map.Tell("", $"expected one of {string.Join(", ", Kinds)}");
        return null;
    }

    private TableDefinition? Table(YamlMap map, string? name)
    {
        var (title, note, read) = (texts.Template(map, "title", required: true), texts.Template(map, "note"), _rows.Read(map, withoutTotals: false));
        var values = new ValueReader(read?.Shape);
        var columns = new List<RowValue>();
        foreach (var column in map.Maps("columns", required: true))
        {
            if (values.Value(column) is { } value)
                columns.Add(value);
            column.End();
        }
        return name is null || title is null || read is null ? null : new(name, title, read.Value.Definition, columns, note);
    }

    // They are names of files.
    private string? Name(YamlMap map, string key)
    {
        var name = map.Text(key, required: true);
        if (name is not null && !name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            map.Tell(key, $"'{name}' names files; expected small letters, digits and hyphens");
        else if (name is not null && !_names.Add(name))
            map.Tell(key, $"'{name}' is the name of another table or chart");
        return name;
    }
}
