using System.Globalization;
using System.Text;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>The groups that were answered, and where they lie among all.</summary>
internal sealed record GroupPage(StatisticAnswer Answer, StatisticQuery Query, StatisticReader Reader)
{
    private const string Prefix = "groups:";

    private bool HasNextPage => Query.Offset + Answer.Rows.Count < Answer.TotalGroups;

    private string? EndCursor => Answer.Rows.Count == 0
        ? null
        : Convert.ToBase64String(Encoding.UTF8.GetBytes(Prefix + (Query.Offset + Answer.Rows.Count).ToString(CultureInfo.InvariantCulture)));

    /// <summary>How many groups a cursor leaves behind.</summary>
    public static int OffsetAfter(string? cursor)
    {
        if (cursor is null)
            return 0;
        var bytes = new byte[cursor.Length];
        var text = Convert.TryFromBase64String(cursor, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
                ? offset
                : throw new StatisticsException("INVALID_CURSOR", $"after: '{cursor}' is no cursor of groups.");
    }

    public static ObjectGraphType Type(LeafTypes leaves)
    {
        var type = new ObjectGraphType { Name = "GroupPageInfo", Description = "Where groups lie among all (分组分页信息)." };
        type.AddField(new()
        {
            Name = "hasNextPage",
            Description = "Whether more groups follow (是否有下一页).",
            ResolvedType = new NonNullGraphType(leaves.Of(typeof(bool))),
            Resolver = new FuncFieldResolver<object?>(context => ((GroupPage)context.Source!).HasNextPage),
        });
        type.AddField(new()
        {
            Name = "endCursor",
            Description = "The cursor of the last group, for after (末尾游标); null without groups.",
            ResolvedType = leaves.Of(typeof(string)),
            Resolver = new FuncFieldResolver<object?>(context => ((GroupPage)context.Source!).EndCursor),
        });
        return type;
    }
}
