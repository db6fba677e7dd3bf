using GraphQL.Types;

namespace SkillGraph.Reports.Definitions;

/// <summary>Reads the folder of a report (报表): keys, words, queries against the schema, and paths into their answers. Whatever is read without a problem can be run.</summary>
public sealed class ReportReader(ISchema schema)
{
    /// <summary>The definition in a folder, or what is wrong in it.</summary>
    public async Task<ReportReading> ReadAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, ReportLibrary.DefinitionFile);
        if (!File.Exists(path))
            return new(null, [new(path, 1, "there is no such file; a report is a folder with report.yaml and its queries")]);
        var problems = new List<ReportProblem>();
        var queries = new Dictionary<string, ReportQuery>();
        var reader = new ReportQueryReader(schema, problems);
        foreach (var file in Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
            if (await reader.ReadAsync(file, cancellation) is { } query)
                queries.Add(query.Name, query);
        var root = YamlMap.Of(await File.ReadAllTextAsync(path, cancellation), (line, message) => problems.Add(new(path, line, message)));
        var definition = root is null ? null : Read(root, Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)), queries);
        return problems.Count == 0
            ? new(definition, [])
            : new(null, [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }

    private ReportDefinition Read(YamlMap root, string name, Dictionary<string, ReportQuery> queries)
    {
        var sections = new SectionReader(new(queries, schema));
        var definition = new ReportDefinition
        {
            Name = name,
            Title = root.Words("title", required: true) ?? new(""),
            Parameters = Parameters(root.Map("parameters")),
            Sections = [.. root.Maps("sections", required: true).Select(sections.Read).OfType<SectionDefinition>()],
            Queries = [.. queries.Values],
        };
        root.End();
        return definition;
    }

    private static ParameterDefaults Parameters(YamlMap? map)
    {
        if (map is null)
            return new();
        var defaults = new ParameterDefaults(
            map.Text("region"), map.Text("period"), map.Text("asOf"), map.Text("plan"), map.Word("every", ParameterDefaults.Lengths));
        if (defaults.AsOf is { } asOf && !ParameterDefaults.Days.Contains(asOf) && !DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out _))
            map.Tell("asOf", $"'{asOf}' is no day; expected one such as 2025-06-30, or {string.Join(", ", ParameterDefaults.Days)}");
        if (defaults.Period is { } period && !ReportPeriod.Names(period))
            map.Tell("period", $"'{period}' is no period; expected one {ReportPeriod.Expected}");
        map.End();
        return defaults;
    }
}
