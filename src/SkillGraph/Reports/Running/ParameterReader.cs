using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running;

/// <summary>Finds what a run is about, of what was asked for and what the definition says.</summary>
internal sealed class ParameterReader(ReferenceLookup reference, SkillGraphDb db)
{
    private const string DefaultPlan = "14FYP";

    /// <exception cref="ReportException"><c>INVALID_PERIOD</c>, <c>UNKNOWN_PLAN</c>.</exception>
    /// <exception cref="Querying.QueryError"><c>UNKNOWN_REGION</c>.</exception>
    public async Task<ReportParameters> ReadAsync(ReportDefinition report, ReportRequest request, DateOnly anchor, CancellationToken cancellation)
    {
        var defaults = report.Parameters;
        var region = reference.Region(request.Region ?? defaults.Region ?? ReferenceLookup.Province);
        var code = request.Plan ?? defaults.Plan ?? DefaultPlan;
        var plans = await db.Plans.AsNoTracking().OrderBy(plan => plan.Code).ToListAsync(cancellation);
        var plan = plans.Find(plan => plan.Code == code)
            ?? throw new ReportException("UNKNOWN_PLAN", $"plan: '{code}' is no plan of the hub; expected one of {string.Join(", ", plans.Select(plan => plan.Code))}.");
        var period = Period(request.Period ?? defaults.Period, defaults.Every, anchor);
        var asOf = request.AsOf ?? (defaults.AsOf ?? (period is null ? "latest" : "period-end")) switch
        {
            "latest" => anchor,
            "period-end" => period is null || period.End > anchor ? anchor : period.End,
            "plan-end" => plan.EndsOn > anchor ? anchor : plan.EndsOn,
            var day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return new(region, period, asOf, plan, anchor, request.Language);
    }

    private static ReportPeriod? Period(string? text, string? every, DateOnly anchor)
    {
        if (text is null)
            return null;
        var period = ReportPeriod.Of(text, anchor)
            ?? throw new ReportException("INVALID_PERIOD", $"period: '{text}' is no period; expected one {ReportPeriod.Expected}.");
        return every is null || every == period.Length
            ? period
            : throw new ReportException("INVALID_PERIOD", $"period: '{text}' is a {period.Length}; this report is made for each {every}.");
    }
}
