using GraphQL.Resolvers;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>The type of <c>explain</c>.</summary>
internal static class ExplanationType
{
    public static ObjectGraphType Of(LeafTypes leaves, IGraphType statisticValue)
    {
        var type = new ObjectGraphType { Name = "StatisticExplanation", Description = "How an answer came about (计算说明). Numbers of facts are published as counts of persons are." };
        void Add(string name, string description, IGraphType of, Func<GroupPage, CancellationToken, Task<object?>> read) => type.AddField(new()
        {
            Name = name,
            Description = description,
            ResolvedType = of,
            Resolver = new FuncFieldResolver<object?>(context => new ValueTask<object?>(read((GroupPage)context.Source!, context.CancellationToken))),
        });
        void AddFact(string name, string description, IGraphType of, Func<Explanation, object?> read) => Add(name, description, of, (page, _) => Task.FromResult(read(page.Answer.Explanation!)));
        var optional = ((NonNullGraphType)statisticValue).ResolvedType!;
        var texts = new NonNullGraphType(new ListGraphType(new NonNullGraphType(leaves.Of(typeof(string)))));
        AddFact("counted", "Facts counted (计入数).", statisticValue, e => e.Counted);
        AddFact("ended", "Facts left out because they had ended by the day (已终止); null where facts have no dated end.", optional, e => e.Ended);
        AddFact("notYet", "Facts left out because they began after the day (统计日之后); null where facts have no dated beginning.", optional, e => e.NotYet);
        AddFact("outOfScope", "Facts that count on the day and do not meet the conditions (不在统计范围).", statisticValue, e => e.OutOfScope);
        AddFact("filters", "The conditions in words (统计范围).", texts, e => e.Filters);
        AddFact("notes", "What whoever reads the numbers has to know (说明).", texts, e => e.Notes);
        Add("latestDay", "The latest day, not after today, on which anything happened (最新事件日).", new NonNullGraphType(leaves.Of(typeof(DateOnly))), async (page, _) => await page.Reader.Session.LatestDayAsync());
        Add("recordedVersion", "The data version that the record store has now (数据库版本); greater than dataVersion while statistics are behind.", new NonNullGraphType(leaves.Of(typeof(long))),
            async (page, cancellation) => await page.Reader.RecordedVersion(cancellation));
        return type;
    }
}
