using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.Querying.Types;

namespace SkillGraph.DataQuality;

/// <summary>The root field that counts findings.</summary>
internal sealed class DataQualitySummaryFields(IDbContextFactory<SkillGraphDb> databases, ObjectTypes objects) : RootFields
{
    private const string Name = "dataQualitySummary";
    private const int Cost = 100;

    public override void AddTo(ObjectGraphType query, GraphTypes types) => query.AddField(new FieldType
    {
        Name = Name,
        Description = $"Findings of data quality by kind, state and region, of the regions that the caller may see (数据质量问题汇总). Needs {Privilege.Quality} (需权限).",
        ResolvedType = new NonNullGraphType(SummaryType()),
        Resolver = new FuncFieldResolver<object?>(async context => await ReadAsync(context.Caller(), context.CancellationToken)),
    }.WithCost(Cost));

    private async Task<DataQualitySummary> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        if (!caller.Has(Privilege.Quality))
            throw new QueryError("FORBIDDEN", $"{Name}: reading needs the privilege {Privilege.Quality} (无权限).");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var groups = db.DataQualityFindings.Where(f => caller.Scope == null || f.RegionCode == caller.Scope)
            .GroupBy(f => new { f.Kind, f.State, f.RegionCode, f.Region.Name })
            .Select(g => new FindingGroup(
                g.Key.Kind, g.Key.State, g.Key.RegionCode, g.Key.Name,
                g.LongCount(f => f.ClosedAt == null), g.LongCount(f => f.ClosedAt != null), g.Sum(f => f.ClosedAt == null ? f.Certificates : 0)));
        var last = await db.DataQualityRuns.OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation);
        return new(last?.DataVersion, last?.FinishedAt, [.. (await groups.ToListAsync(cancellation)).OrderBy(g => g.Kind).ThenBy(g => g.State).ThenBy(g => g.RegionCode, StringComparer.Ordinal)]);
    }

    private ObjectGraphType SummaryType() => ObjectTypes.Of<DataQualitySummary>(
        "DataQualitySummary", "Findings of data quality, counted (数据质量问题汇总).",
        ("checkedVersion", "The data version up to which records were last looked at (已检查数据版本); null before the first time.", objects.Optional<long>(), s => s.CheckedVersion),
        ("checkedAt", "When that was (检查时间); null before the first time.", objects.Optional<DateTime>(), s => s.CheckedAt),
        ("groups", "Counts by kind, state and region, in this order; groups without findings are left out (分组).", ObjectTypes.List(GroupType()), s => s.Groups));

    private ObjectGraphType GroupType() => ObjectTypes.Of<FindingGroup>(
        "DataQualityFindingGroup", "Findings of one kind, state and region (数据质量问题分组).",
        ("kind", "Kind (问题类别).", objects.Required<FindingKind>(), g => g.Kind),
        ("kindName", "Name of the kind in Chinese (问题类别名称).", objects.Required<string>(), g => Chinese.Of(g.Kind)),
        ("state", "State (问题状态).", objects.Required<FindingState>(), g => g.State),
        ("regionCode", "Code of the region (行政区划代码).", objects.Required<string>(), g => g.RegionCode),
        ("regionName", "Name of the region (行政区划名称).", objects.Required<string>(), g => g.RegionName),
        ("open", "Findings whose cause stands (未关闭数).", objects.Required<long>(), g => g.Open),
        ("closed", "Findings whose cause is gone (已关闭数).", objects.Required<long>(), g => g.Closed),
        ("certificates", "Certificates that open findings concern (涉及证书数); one that several concern counts for each.", objects.Required<long>(), g => g.Certificates));
}
