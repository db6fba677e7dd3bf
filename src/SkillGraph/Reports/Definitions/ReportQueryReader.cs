using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace SkillGraph.Reports.Definitions;

/// <summary>Reads the query of a file and tells what is wrong in it.</summary>
internal sealed class ReportQueryReader(ISchema schema, List<ReportProblem> problems)
{
    // Nothing else shows one state of the data whenever it is asked.
    private static readonly IReadOnlyList<string> Roots = [.. HubStatistics.All.Select(statistic => statistic.Name), "levelDistribution", "targetProgress"];

    public async Task<ReportQuery?> ReadAsync(string file, CancellationToken cancellation)
    {
        GraphQLDocument document;
        var text = await File.ReadAllTextAsync(file, cancellation);
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
        void Tell(ASTNode at, string message) => problems.Add(new(file, Location.FromLinearPosition(text, at.Location.Start).Line, message));
        foreach (var variable in operation.Variables?.Items ?? [])
            if (!ReportVariables.Names.Contains(variable.Variable.Name.StringValue))
                Tell(variable, $"unknown variable '${variable.Variable.Name.StringValue}'; expected {string.Join(", ", ReportVariables.Names)}");
        foreach (var root in operation.SelectionSet.Selections.OfType<GraphQLField>())
            if (!Roots.Contains(root.Name.StringValue))
                Tell(root, $"'{root.Name.StringValue}' cannot be reported on; expected {string.Join(", ", Roots)}");
            else if (root.Arguments?.Any(argument => argument.Name.Value == "asOf") != true)
                Tell(root, $"'{root.Name.StringValue}' lacks 'asOf: $asOf': without it, the report would say something else each day");
        await ValidateAsync(file, document, operation);
        return new(Path.GetFileNameWithoutExtension(file), text, document);
    }

    private async Task ValidateAsync(string file, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var result = await new DocumentValidator().ValidateAsync(new() { Schema = schema, Document = document, Operation = operation, Variables = Inputs.Empty, Rules = DocumentValidator.CoreRules });
        // Values come with the run.
        foreach (var error in result.Errors.Where(error => error is not InvalidVariableError))
            problems.Add(new(file, error.Locations is [var at, ..] ? at.Line : 1, error.Message));
    }
}
