using GraphQLParser.AST;

namespace SkillGraph.Reports.Definitions;

/// <summary>A query of a report.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Text">What the file holds.</param>
/// <param name="Document">The same, read.</param>
internal sealed record ReportQuery(string Name, string Text, GraphQLDocument Document)
{
    /// <summary>The variables that it declares.</summary>
    public IEnumerable<string> Variables => Document.Definitions.OfType<GraphQLOperationDefinition>().Single().Variables?.Items.Select(variable => variable.Variable.Name.StringValue) ?? [];
}
