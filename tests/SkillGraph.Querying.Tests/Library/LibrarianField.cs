using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Types;

namespace SkillGraph.Querying.Tests.Library;

/// <summary>A root field of the application's own.</summary>
internal sealed class LibrarianField : RootFields
{
    public override void AddTo(ObjectGraphType query, GraphTypes types) => query.AddField(new FieldType
    {
        Name = "librarian",
        Description = "The author who runs the library (馆长).",
        ResolvedType = types.Entity<Author>(),
        Arguments = new QueryArguments(new QueryArgument(types.Scalars[typeof(string)]) { Name = "shift", Description = "Once there were two (班次).", DeprecationReason = "There is one." }),
        Resolver = new FuncFieldResolver<Author?>(async context => await types.FindAsync<Author>(context, author => author.Name == "Author 2")),
    });
}
