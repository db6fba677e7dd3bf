using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Types;

/// <summary><c>@specifiedBy</c>: where the format of a scalar is laid down.</summary>
public sealed class SpecifiedByDirective : Directive
{
    private const string DirectiveName = "specifiedBy";
    private const string Url = "url";

    /// <summary>The directive.</summary>
    public SpecifiedByDirective()
        : base(DirectiveName, DirectiveLocation.Scalar)
    {
        Description = "Where the format of a scalar is laid down (格式规范).";
        Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = Url, Description = "Address of the specification (规范地址)." });
    }

    /// <inheritdoc />
    public override bool? Introspectable => true;

    /// <summary>Says where the format of a scalar is laid down.</summary>
    public static void ApplyTo(ScalarGraphType scalar, string url) => scalar.ApplyDirective(DirectiveName, Url, url);

    internal static string? Of(IGraphType type) => type.FindAppliedDirective(DirectiveName)?.FindArgument(Url)?.Value as string;
}
