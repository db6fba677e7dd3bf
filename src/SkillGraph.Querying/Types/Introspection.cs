using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace SkillGraph.Querying.Types;

/// <summary>What the specification has clients ask of a schema and GraphQL.NET leaves out.</summary>
internal sealed class Introspection : BaseSchemaNodeVisitor
{
    private const string IncludeDeprecated = "includeDeprecated";

    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type")
            type.AddField(new FieldType
            {
                Name = "specifiedByURL",
                ResolvedType = new StringGraphType(),
                Resolver = new FuncFieldResolver<string?>(context => SpecifiedByDirective.Of((IGraphType)context.Source!)),
            });
        else if (type.Name == "__Directive" && type.Fields.Find("args") is { } arguments)
            // No argument of a directive is deprecated.
            arguments.Arguments = new QueryArguments(new QueryArgument(new BooleanGraphType()) { Name = IncludeDeprecated, DefaultValue = false });
    }
}
