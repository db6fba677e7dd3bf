using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>The types of group keys: one nullable field for each dimension, and one for its name where its values are codes.</summary>
internal static class KeyTypes
{
    public static ObjectGraphType Of(Statistic statistic, string name, LeafTypes leaves)
    {
        var key = new ObjectGraphType
        {
            Name = $"{name}Key",
            Description = $"What a group of {statistic.Name} has in common (分组键); null for dimensions that were not asked for or are summed over, and for facts that have none.",
        };
        foreach (var dimension in statistic.Dimensions)
        {
            key.AddField(new()
            {
                Name = dimension.Name,
                Description = Describe(dimension),
                ResolvedType = leaves.Of(dimension),
                Resolver = new FuncFieldResolver<object?>(context => leaves.FromKey(dimension, ((GroupRow)context.Source!).Key(dimension))),
            });
            if (dimension.Names is not null)
                key.AddField(new()
                {
                    Name = NameOf(dimension),
                    Description = $"{dimension.Description}: its name ({dimension.Label}名称).",
                    ResolvedType = leaves.Of(typeof(string)),
                    Resolver = new FuncFieldResolver<object?>(context => ((GroupRow)context.Source!).Name(dimension)),
                });
        }
        return key;
    }

    /// <summary>The dimension for the schema.</summary>
    public static string Describe(Dimension dimension) =>
        $"{dimension.Description} ({dimension.Label}).{(dimension.Several ? " There may be several; groups overlap then." : "")}";

    /// <summary>Whether a document asks how the values of a dimension are called.</summary>
    public static bool NameIsAsked(IResolveFieldContext context, Dimension dimension) =>
        dimension.Names is not null && Selection.At(context, "nodes", "key").Any(field => field.Name == NameOf(dimension));

    private static string NameOf(Dimension dimension) => $"{dimension.Name}Name";
}
