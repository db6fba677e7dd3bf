namespace SkillGraph.Reports.Definitions;

/// <summary>What rows have: those that a table or chart shows, one kind after the other, and those beside them.</summary>
internal sealed class RowShape(IReadOnlyList<AnswerShape> rows, IReadOnlyDictionary<string, AnswerShape> joined)
{
    public IEnumerable<string> Names => rows.SelectMany(row => row.Names).Concat(joined.Keys).Distinct();

    /// <summary>The value at a path; null, with the reason, when there is none that can be shown.</summary>
    public AnswerField? Find(string path, Action<string> tell)
    {
        var names = path.Split('.');
        var join = joined.ContainsKey(names[0]) ? names[0] : null;
        var inner = names[(join is null ? 0 : 1)..];
        var found = At(join, inner);
        if (found is null)
            tell($"'{path}' is not among what the rows have: {string.Join(", ", Names)}");
        else if (inner is [.., "value"] && At(join, inner[..^1])?.Type is GraphQL.Types.IComplexGraphType { Name: ['S', 't', 'a', 't', ..] })
            tell($"'{path}' tells no status; name '{path[..^".value".Length]}', and ask for its status beside its value");
        else if (Field(found, inner, join) is { } field)
            return field;
        else
            tell($"'{path}' cannot be shown: {Reason(found)}");
        return null;
    }

    private AnswerShape? At(string? join, string[] path) => (join is null ? rows : [joined[join]]).Select(shape => shape.Find(path)).FirstOrDefault(shape => shape is not null);

    /// <summary>The value at a place; null when it has parts, or a number without its status.</summary>
    public static AnswerField? Field(AnswerShape shape, IReadOnlyList<string> path, string? join = null) =>
        shape.Kind is { } kind && !shape.IsList ? new(path, kind, shape.Type as GraphQL.Types.EnumerationGraphType, join) : null;

    /// <summary>Why a place cannot be shown.</summary>
    public static string Reason(AnswerShape shape) => shape.IsList ? "it is a list"
        : shape.Names.Contains("value") ? "ask for its status beside its value"
        : $"expected one of its parts: {string.Join(", ", shape.Names)}";
}
