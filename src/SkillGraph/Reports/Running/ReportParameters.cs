using SkillGraph.Regions;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;
using SkillGraph.Targets;

namespace SkillGraph.Reports.Running;

/// <summary>What one run of a report is about, with nothing left open.</summary>
internal sealed record ReportParameters(Region Region, ReportPeriod? Period, DateOnly AsOf, Plan Plan, DateOnly Anchor, ReportLanguage Language)
{
    /// <summary>The values of variables of queries.</summary>
    public IReadOnlyDictionary<string, object?> Variables => new Dictionary<string, object?>
    {
        ["region"] = Region.Code,
        ["asOf"] = Day(AsOf),
        ["plan"] = Plan.Code,
        ["period"] = Period?.Text,
        ["periodStart"] = Day(Period?.Start),
        ["periodEnd"] = Day(Period?.End),
        ["periodEve"] = Day(Period?.Start.AddDays(-1)),
        ["year"] = YearStart.Year,
        ["yearStart"] = Day(YearStart),
        ["priorStart"] = Day(Period?.Prior.Start),
        ["priorEnd"] = Day(Period?.Prior.End),
        ["planStart"] = Day(Plan.StartsOn),
        ["planStartYear"] = Plan.StartsOn.Year,
        ["planEnd"] = Day(Plan.EndsOn),
    };

    /// <summary>The values that texts know by name.</summary>
    public object? Text(string name) => name switch
    {
        "region.name" => Language == ReportLanguage.ZH ? Region.Name : Region.NameEn,
        "region.code" => Region.Code,
        "plan.name" => Language == ReportLanguage.ZH ? Plan.Name : Plan.NameEn,
        "period" => Period?.In(Language),
        "asOf" => AsOf,
        "periodStart" => Period?.Start,
        "periodEnd" => Period?.End,
        "yearStart" => YearStart,
        "priorStart" => Period?.Prior.Start,
        "priorEnd" => Period?.Prior.End,
        "planStart" => Plan.StartsOn,
        _ => Plan.EndsOn,
    };

    private DateOnly YearStart => new((Period?.End ?? AsOf).Year, 1, 1);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
