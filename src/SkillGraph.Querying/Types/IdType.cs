using GraphQL.Types;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Types;

/// <summary>An opaque identifier: a text, also where a client writes a number.</summary>
internal sealed class IdType : IdGraphType
{
    /// <summary>The scalar <c>ID</c>.</summary>
    public IdType() => Name = "ID";

    /// <inheritdoc />
    public override object? ParseLiteral(GraphQLValue value) => base.ParseLiteral(value)?.ToString();

    /// <inheritdoc />
    public override object? ParseValue(object? value) => base.ParseValue(value)?.ToString();
}
