using GraphQL;
using GraphQL.Types;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Querying.Types;
using SkillGraph.Statistics;

namespace SkillGraph.Levels;

/// <summary><c>levelDistribution</c>: persons and certificates over the eight levels.</summary>
internal sealed class LevelDistributionField(LevelDistributions distributions, ObjectTypes objects) : RootFields
{
    private const string Regions = "regions";

    public override void AddTo(ObjectGraphType query, GraphTypes types) => query.AddField(StatisticsField.Of(
        "levelDistribution",
        "How a region's people and certificates spread over the eight levels (等级分布). Persons are counted once, at their highest level; certificates are person-times (人次).",
        DistributionType(),
        [
            StatisticsField.Argument("region", "Code of the region (行政区划代码); all below it counts too.", objects.Optional<string>(), ReferenceLookup.Province),
            StatisticsField.Argument("asOf", "The day (统计日); by default the latest, not after today, on which anything happened.", objects.Optional<DateOnly>()),
            StatisticsField.MinDataVersion(objects),
        ],
        async question =>
        {
            var (region, asOf) = (question.Context.GetArgument<string>("region"), question.Context.GetArgument<DateOnly?>("asOf"));
            var withBelow = question.Context.SubFields?.Values.Any(field => field.Field.Name == Regions) == true;
            return await distributions.OfAsync(question.Session, region, asOf, withBelow, question.Exact, question.Context.CancellationToken);
        }));

    private ObjectGraphType DistributionType()
    {
        var type = ObjectTypes.Of<LevelDistribution>(
            "LevelDistribution", "A region's people and certificates over the eight levels (等级分布).",
            ("regionCode", "Code of the region (行政区划代码): of work for persons, of issue for certificates.", objects.Required<string>(), d => d.Region.Code),
            ("regionName", "Name of the region (行政区划名称).", objects.Required<string>(), d => d.Region.Name),
            ("asOf", "The day that it is as of (统计日).", objects.Required<DateOnly>(), d => d.AsOf),
            ("dataVersion", "The data version that it shows (数据版本).", objects.Required<long>(), d => d.DataVersion),
            ("source", "Whether it was read from a summary or the facts (计算来源); the numbers are the same.", objects.Required<AnswerSource>(), d => d.Source),
            ("holders", "All persons who hold a level (持证人数), persons (人).", objects.StatisticValue, d => d.Holders),
            ("highSkilled", "Those of them at senior worker (高级工) or above (高技能人才), persons (人).", objects.StatisticValue, d => d.HighSkilled),
            ("certificates", "All certificates with a level (证书), person-times (人次).", objects.StatisticValue, d => d.Certificates),
            ("levels", "The eight levels by rank (八个等级).", ObjectTypes.List(ShareType()), d => d.Levels));
        type.AddField(new FieldType
        {
            Name = Regions,
            Description = "The same for each region directly below (下级行政区划); none for those in turn.",
            ResolvedType = ObjectTypes.List(type),
            Resolver = new GraphQL.Resolvers.FuncFieldResolver<object?>(context => ((LevelDistribution)context.Source!).Below),
        });
        return type;
    }

    private ObjectGraphType ShareType() => ObjectTypes.Of<LevelShare>(
        "LevelShare", "One level of a distribution (单个等级).",
        ("rank", "Rank of the level (级序), 1 to 8.", objects.Required<int>(), s => s.Level.Rank),
        ("code", "Code of the level (等级代码): X 5 4 3 2 1 T S.", objects.Required<string>(), s => s.Level.Code),
        ("name", "Level name (级别名称).", objects.Required<string>(), s => s.Level.Name),
        ("nameEn", "Level name in English.", objects.Required<string>(), s => s.Level.NameEn),
        ("highSkilled", "Whether it counts as high-skilled talent (高技能人才).", objects.Required<bool>(), s => s.Level.HighSkilled),
        ("holders", "Persons whose highest level it is (持证人数), persons (人).", objects.StatisticValue, s => s.Holders),
        ("holdersShare", "Their share of all holders (占比), 0 to 1.", objects.StatisticValue, s => s.HoldersShare),
        ("certificates", "Certificates of the level (证书), person-times (人次).", objects.StatisticValue, s => s.Certificates),
        ("certificatesShare", "Their share of all certificates (占比), 0 to 1.", objects.StatisticValue, s => s.CertificatesShare));
}
