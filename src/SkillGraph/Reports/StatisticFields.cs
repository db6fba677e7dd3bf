using GraphQL.Types;
using SkillGraph.Certificates;
using SkillGraph.Employers;
using SkillGraph.Querying;
using SkillGraph.Querying.Ordering;
using SkillGraph.Querying.Types;
using SkillGraph.Statistics;
using SkillGraph.Statistics.Schema;
using SkillGraph.Workers;

namespace SkillGraph.Reports;

/// <summary>Every declared statistic as a field of <c>Query</c>.</summary>
internal sealed class StatisticFields(ObjectTypes objects) : RootFields
{
    private static readonly IReadOnlyList<Statistic> All =
        [CertificateStatistics.Statistic, WorkerStatistics.ByHighestLevel, EvaluationStatistics.Statistic, EmployerStatistics.Statistic];

    public override void AddTo(ObjectGraphType query, GraphTypes types)
    {
        var schema = new StatisticSchema(
            type => types.Scalars[type], objects.StatisticValue, (types.Scalars[typeof(SortDirection)], direction => direction is SortDirection.DESC));
        foreach (var statistic in All)
            query.AddField(schema.Field(statistic, async context =>
            {
                var question = await StatisticsField.OpenAsync(context);
                return new(question.Session, question.Exact);
            }));
    }
}
