using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;
using SkillGraph.Querying.Ordering;
using SkillGraph.Querying.Types;
using SkillGraph.Statistics.Schema;

namespace SkillGraph.Reports;

/// <summary>Every declared statistic as a field of <c>Query</c>.</summary>
internal sealed class StatisticFields(ObjectTypes objects, IDbContextFactory<SkillGraphDb> stores, TimeProvider clock) : RootFields
{
    public override void AddTo(ObjectGraphType query, GraphTypes types)
    {
        var schema = new StatisticSchema(
            type => types.Scalars[type], objects.StatisticValue, (types.Scalars[typeof(SortDirection)], direction => direction is SortDirection.DESC));
        foreach (var statistic in HubStatistics.All)
            query.AddField(schema.Field(statistic, async context =>
            {
                var question = await StatisticsField.OpenAsync(context);
                return new(question.Session, question.Exact, HubStatistics.VisibleTo(context.Caller(), statistic, clock), RecordedVersion);
            }).WithCost(StatisticsField.Cost));
    }

    private async Task<long> RecordedVersion(CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await db.HubStates.Select(state => state.DataVersion).SingleAsync(cancellation);
    }
}
