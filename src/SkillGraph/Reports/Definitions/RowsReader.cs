namespace SkillGraph.Reports.Definitions;

/// <summary>Reads which rows a table or chart has.</summary>
internal sealed class RowsReader(TextReader texts)
{
    /// <summary>The rows of a section and what they have; null when they cannot be told.</summary>
    /// <param name="section">The section.</param>
    /// <param name="withoutTotals">Whether sums are left out unless it says otherwise.</param>
    public (RowsDefinition Definition, RowShape Shape)? Read(YamlMap section, bool withoutTotals)
    {
        var paths = section.Texts("rows", required: true).Select(path => Path(section, "rows", path)).ToList();
        var shapes = new Dictionary<string, AnswerShape>();
        var joins = new List<(RowPath Rows, string As, string? On, string? Key, bool Partial)>();
        foreach (var join in section.Maps("join"))
        {
            if (Join(join) is var (rows, shape, name, on, key, partial) && shapes.TryAdd(name, shape))
                joins.Add((rows, name, on, key, partial));
            join.End();
        }
        var omitted = section.Word("totals", ["keep", "omit"]) is { } totals ? totals == "omit" : withoutTotals;
        var take = section.Number("take");
        var sort = section.Map("sort");
        var (sortField, descending) = (sort?.Text("field", required: true), sort?.Flag("descending") ?? false);
        sort?.End();
        if (paths.Count == 0 || paths.Any(path => path is null))
            return null;
        var own = new RowShape([.. paths.Select(path => path!.Value.Shape)], shapes);
        AnswerField? Field(YamlMap map, string at, string path) => own.Find(path, message => map.Tell(at, message));
        return (new([.. paths.Select(path => path!.Value.Path)], [.. joins.Select(join => On(section, join, shapes[join.As], own)).OfType<RowJoin>()])
        {
            WithoutTotals = omitted,
            Take = take is { } most ? (int)most : null,
            Sort = sortField is not null && Field(sort!, "field", sortField) is { } by ? (by, descending) : null,
        }, own);
    }

    private (RowPath Rows, AnswerShape Shape, string Name, string? On, string? Key, bool Partial)? Join(YamlMap join)
    {
        var (rows, name, on) = (join.Text("rows", required: true), join.Text("as", required: true), join.Text("on"));
        var (key, partial) = (join.Text("key") ?? on, join.Flag("partial") ?? false);
        return rows is not null && Path(join, "rows", rows) is var (path, shape) && name is not null ? (path, shape, name, on, key, partial) : null;
    }

    private static RowJoin? On(YamlMap section, (RowPath Rows, string As, string? On, string? Key, bool Partial) join, AnswerShape joined, RowShape rows)
    {
        if (join.On is null)
            return new(join.Rows, join.As, null);
        void Tell(string message) => section.Tell("join", message);
        return rows.Find(join.On, Tell) is { } on && new RowShape([joined], new Dictionary<string, AnswerShape>()).Find(join.Key!, Tell) is { } key ? new(join.Rows, join.As, (on, key)) { IsPartial = join.Partial } : null;
    }

    private (RowPath Path, AnswerShape Shape)? Path(YamlMap map, string key, string path)
    {
        if (texts.Shape(path) is not { } shape || shape.Kind is not null && !shape.Names.Any())
        {
            map.Tell(key, $"'{path}' is nothing that a query answers; expected QUERY.FIELD… such as levels.levelDistribution.levels, of {string.Join(", ", texts.Queries)}");
            return null;
        }
        var names = path.Split('.');
        if (names[^1] == "nodes" && texts.Shape(path[..^".nodes".Length]) is { } answer)
            Nodes(answer, shape, message => map.Tell(key, message));
        return (new(names[0], names[1..]), shape);
    }

    // A report must not show ten of twelve as if they were all, nor a total as if it were one more.
    private static void Nodes(AnswerShape answer, AnswerShape nodes, Action<string> tell)
    {
        if (!answer.Names.Contains("totalGroups"))
            tell("ask for 'totalGroups' beside 'nodes', so that the report can say when there are more");
        if (answer.Has("subtotals") && !nodes.Names.Contains("kind"))
            tell("ask for 'kind' in 'nodes': with subtotals, rows have to say what they are");
        if (answer.Has("top") && !nodes.Names.Contains("isOther"))
            tell("ask for 'isOther' in 'nodes': with top, rows have to say what they are");
    }
}
