using GraphQL.Types;

namespace SkillGraph.Reports.Definitions;

/// <summary>Reads texts, and the values that they are filled with: <c>{region.name}</c>, <c>{levels.levelDistribution.holders:persons}</c>.</summary>
internal sealed class TextReader(IReadOnlyDictionary<string, ReportQuery> queries, ISchema schema)
{
    /// <summary>The text of a key; null, and a problem when it is required, if there is none.</summary>
    public TextTemplate? Template(YamlMap map, string key, bool required = false) => map.Words(key, required) is not { } words ? null : new(
        words, TextTemplate.Inner(words).ToDictionary(inner => inner, inner =>
        {
            var parts = inner.Split(':', 2);
            return Find(parts[0], parts.Length == 2 ? parts[1] : null, message => map.Tell(key, message)) ?? new(null, ReportVariables.Texts["period"], new());
        }));

    /// <summary>The value at a path that begins with the name of a query; null, with the reason, when there is none that can be shown.</summary>
    public TextField? Find(string path, string? format, Action<string> tell)
    {
        if (ReportVariables.Texts.TryGetValue(path, out var own))
            return FormatReader.Read(format, own, null, tell) is { } written ? new(null, own, written) : null;
        if (Shape(path) is not { } shape)
        {
            tell($"'{path}' is nothing that a query answers; expected QUERY.FIELD… of {string.Join(", ", queries.Keys)}, or {string.Join(", ", ReportVariables.Texts.Keys)}");
            return null;
        }
        var names = path.Split('.');
        if (RowShape.Field(shape, names[1..]) is not { } field)
        {
            tell($"'{path}' cannot be shown: {RowShape.Reason(shape)}");
            return null;
        }
        return FormatReader.Read(format, field, null, tell) is { } found ? new(names[0], field, found) : null;
    }

    /// <summary>The place of a path that begins with the name of a query; null when there is none.</summary>
    public AnswerShape? Shape(string path) =>
        path.Split('.') is [var query, .. var inner] && inner.Length > 0 && queries.TryGetValue(query, out var known) ? AnswerShape.Of(known, schema).Find(inner) : null;

    /// <summary>Names of the queries.</summary>
    public IEnumerable<string> Queries => queries.Keys;
}
