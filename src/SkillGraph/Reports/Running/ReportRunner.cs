using System.Text.Json;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Reports.Definitions;
using SkillGraph.Statistics;

namespace SkillGraph.Reports.Running;

/// <summary>Runs reports (报表). Every figure of a report shows one state of the data, on behalf of whoever asks.</summary>
public sealed class ReportRunner(IServiceScopeFactory scopes)
{
    /// <summary>Runs a report.</summary>
    /// <exception cref="ReportException"><c>INVALID_REPORT</c>, <c>INVALID_PERIOD</c>, <c>UNKNOWN_PLAN</c>, <c>QUERY_REFUSED</c>, <c>ROWS_CUT_OFF</c>.</exception>
    /// <exception cref="Querying.QueryError"><c>UNKNOWN_REGION</c>.</exception>
    /// <exception cref="StatisticsException"><c>REPLICA_EMPTY</c>.</exception>
    public async Task<RanReport> RunAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var reading = await new ReportReader(services.GetRequiredService<ISchema>()).ReadAsync(request.Folder, cancellation);
        if (reading.Definition is not { } report)
            throw new ReportException("INVALID_REPORT", string.Join(Environment.NewLine, reading.Problems));
        var session = await services.GetRequiredService<RequestStatistics>().SessionAsync(null, cancellation);
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        var parameters = await new ParameterReader(services.GetRequiredService<ReferenceLookup>(), db)
            .ReadAsync(report, request, request.Anchor ?? await session.LatestDayAsync(), cancellation);
        var queries = new ReportQueries(services, request.Caller, parameters);
        var answers = new Dictionary<string, JsonElement>();
        foreach (var query in report.Queries)
            answers.Add(query.Name, await queries.AskAsync(query, cancellation));
        var source = await DataSource.OfAsync(db, cancellation);
        var account = new ReportAccount(
            report.Name, parameters.Region.Code, parameters.Period?.Text, parameters.AsOf, parameters.Plan.Code, parameters.Anchor, request.Language.ToString().ToLowerInvariant(),
            session.State.DataVersion, await TimeOfAsync(db, session.State.DataVersion, parameters, cancellation), HubStatistics.IsExactFor(request.Caller), source.IsDemo,
            [.. report.Queries.Select(query => new AskedQuery(query.Name, query.Text, queries.Variables(query)))]);
        return new(new DocumentBuilder(parameters, source, account, answers).Build(report), account);
    }

    // When the newest import went in that the numbers show; without imports, the day itself.
    private static async Task<DateTimeOffset> TimeOfAsync(SkillGraphDb db, long version, ReportParameters parameters, CancellationToken cancellation) =>
        await db.ImportBatches.Where(batch => batch.DataVersion <= version).MaxAsync(batch => batch.FinishedAt, cancellation) is { } finished
            ? new(DateTime.SpecifyKind(new(finished.Ticks - finished.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc))
            : new(parameters.AsOf.ToDateTime(default), TimeSpan.Zero);
}
