using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace SkillGraph.Reports.Definitions;

/// <summary>Finds what is wrong in the folder of a report (报表): keys, words, queries against the schema, and paths into their answers.</summary>
public sealed class ReportCheck(ISchema schema)
{
    private const string File = "report.yaml";

    /// <summary>Kinds of charts that a section can ask for.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["bar", "column", "line", "pyramid", "funnel", "waterfall", "heatmap", "ranking"];

    /// <summary>Variables that queries can declare; a report's parameters say their values.</summary>
    public static IReadOnlyList<string> Variables { get; } =
        ["region", "asOf", "plan", "period", "periodStart", "periodEnd", "yearStart", "planStart", "planEnd"];

    private static readonly string[] Days = ["latest", "period-end", "plan-end"];

    /// <summary>The problems of a report; none when it can be run.</summary>
    public async Task<IReadOnlyList<ReportProblem>> CheckAsync(string folder, CancellationToken cancellation)
    {
        var problems = new List<ReportProblem>();
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
            return [new(path, 1, "there is no such file; a report is a folder with report.yaml and its queries")];
        var queries = new Dictionary<string, GraphQLDocument>();
        foreach (var file in Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
            if (await ReadAsync(file, problems, cancellation) is { } document)
                queries.Add(Path.GetFileNameWithoutExtension(file), document);
        var root = YamlMap.Of(await System.IO.File.ReadAllTextAsync(path, cancellation), (line, message) => problems.Add(new(path, line, message)));
        if (root is null)
            return problems;
        Words(root, "title");
        if (root.Map("parameters") is { } parameters)
            Parameters(parameters);
        foreach (var section in root.Maps("sections", required: true))
            Section(section, queries);
        root.End();
        return [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    private async Task<GraphQLDocument?> ReadAsync(string file, List<ReportProblem> problems, CancellationToken cancellation)
    {
        GraphQLDocument document;
        var text = await System.IO.File.ReadAllTextAsync(file, cancellation);
        try
        {
            document = Parser.Parse(text);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            problems.Add(new(file, error.Location.Line, error.Description));
            return null;
        }
        if (document.Definitions.OfType<GraphQLOperationDefinition>().ToList() is not [{ Operation: OperationType.Query } operation])
        {
            problems.Add(new(file, 1, "expected one query"));
            return null;
        }
        foreach (var variable in operation.Variables?.Items ?? [])
            if (!Variables.Contains(variable.Variable.Name.StringValue))
                problems.Add(new(file, Location.FromLinearPosition(text, variable.Location.Start).Line,
                    $"unknown variable '${variable.Variable.Name.StringValue}'; expected {string.Join(", ", Variables)}"));
        var result = await new DocumentValidator().ValidateAsync(new() { Schema = schema, Document = document, Operation = operation, Variables = Inputs.Empty, Rules = DocumentValidator.CoreRules });
        // Values come with the run.
        foreach (var error in result.Errors.Where(error => error is not InvalidVariableError))
            problems.Add(new(file, error.Locations is [var at, ..] ? at.Line : 1, error.Message));
        return document;
    }

    private static void Words(YamlMap map, string key)
    {
        if (map.Map(key, required: true) is not { } words)
            return;
        words.Text("zh", required: true);
        words.Text("en");
        words.End();
    }

    private static void Parameters(YamlMap parameters)
    {
        parameters.Text("region");
        parameters.Text("plan");
        if (parameters.Text("asOf") is { } asOf && !Days.Contains(asOf) && !DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out _))
            parameters.Tell("asOf", $"'{asOf}' is no day; expected one such as 2025-06-30, or {string.Join(", ", Days)}");
        if (parameters.Text("period") is { } period && ReportPeriod.Of(period, new(2025, 12, 31)) is null)
            parameters.Tell("period", $"'{period}' is no period; expected one such as 2025, 2025Q4 or 2025-11, or {string.Join(", ", ReportPeriod.Relative)}");
        parameters.End();
    }

    private static void Section(YamlMap section, Dictionary<string, GraphQLDocument> queries)
    {
        if (section.Has("heading"))
            Words(section, "heading");
        else if (section.Has("text"))
            section.Text("text", required: true);
        else
        {
            var isChart = section.Has("chart");
            var isNamed = section.Text(isChart ? "chart" : "table", required: true) is not null;
            Rows(section, isChart && isNamed, queries);
        }
        section.End();
    }

    private static void Rows(YamlMap section, bool isChart, Dictionary<string, GraphQLDocument> queries)
    {
        Words(section, "title");
        var rows = section.Text("rows", required: true);
        var shape = rows is null ? null : AnswerShape.Find(queries, rows);
        if (rows is not null && shape is null)
            section.Tell("rows", $"'{rows}' is nothing that a query answers; expected QUERY.FIELD… such as levels.levelDistribution.levels, of {string.Join(", ", queries.Keys)}");
        if (isChart)
            section.Word("kind", Kinds, required: true);
        foreach (var column in isChart ? [.. section.Maps("x", required: true), .. section.Maps("y", required: true), .. section.Maps("series")] : section.Maps("columns", required: true))
        {
            if (column.Text("field", required: true) is { } field && shape is not null && shape.Find(field) is null)
                column.Tell("field", $"'{field}' is not among what {rows} answers: {string.Join(", ", shape.Names)}");
            column.Text("label", required: true);
            column.End();
        }
    }
}
