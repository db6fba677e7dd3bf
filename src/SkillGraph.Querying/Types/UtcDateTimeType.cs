using GraphQL.Types;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Types;

/// <summary>A moment, always in UTC whatever the database keeps.</summary>
public sealed class UtcDateTimeType : DateTimeGraphType
{
    /// <summary>The scalar <c>DateTime</c>.</summary>
    public UtcDateTimeType()
    {
        Name = "DateTime";
        Description = "A moment in UTC, written as 2024-02-01T08:30:00Z (时刻, ISO 8601).";
        SpecifiedByDirective.ApplyTo(this, "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");
    }

    /// <inheritdoc />
    public override object? ParseLiteral(GraphQLValue value) => Utc(base.ParseLiteral(value));

    /// <inheritdoc />
    public override object? ParseValue(object? value) => Utc(base.ParseValue(value));

    /// <inheritdoc />
    public override object? Serialize(object? value) => Utc(value);

    private static object? Utc(object? value) => value switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
        DateTime moment => moment.ToUniversalTime(),
        _ => value,
    };
}
