namespace SkillGraph.Reports.Documents;

/// <summary>The formats that definitions of reports name: one table for texts, tables, charts and spreadsheets.</summary>
public static class CellFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CellFormat> All { get; } =
    [
        new("persons", "#,##0", "人") { UnitEn = "persons", Use = "persons" },
        new("person-times", "#,##0", "人次") { UnitEn = "person-times", Use = "certificates, candidates, appointments" },
        new("units", "#,##0", "家") { UnitEn = "units", Use = "agencies, employers" },
        new("times", "#,##0", "次") { UnitEn = "times", Use = "inspections, assessments, batches" },
        new("count", "#,##0") { Use = "anything else that is counted" },
        new("percent", "[=0]0.0%;[<0.001]0.000%;0.0%") { Decimals = 1, IsPercent = true, Use = "shares and rates, of which 1 is all" },
        new("growth", "+0.0%;-0.0%;0.0%") { Decimals = 1, IsPercent = true, IsSigned = true, Use = "growth, 0.05 for five percent" },
        new("percent-value", "0.0\"%\"", "%") { UnitEn = "%", Decimals = 1, Use = "percentages that come as such, 93.4 for 93.4 %" },
        new("percent-points", "+0.0;-0.0;0.0", "个百分点") { UnitEn = "percentage points", Decimals = 1, IsSigned = true, Use = "differences of percentages" },
        new("percent-gap", "0.0", "个百分点") { UnitEn = "percentage points", Decimals = 1, Use = "percentages that are lacking" },
        new("per-ten-thousand", "0.0", "每万张") { UnitEn = "per 10,000", Decimals = 1, Scale = 10_000, Use = "rates of which 1 is all, as so many of 10,000" },
        new("days", "0.0", "天") { UnitEn = "days", Decimals = 1, Use = "lengths of time" },
        new("score", "0.0", "分") { UnitEn = "points", Decimals = 1, Use = "scores of 0 to 100" },
        new("year", "0") { IsPlain = true, Use = "years" },
        new("day", "yyyy-mm-dd", IsDay: true) { Use = "days" },
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static CellFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
