using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Certificates;

/// <summary>Candidates of evaluations: registered, attended, passed. Pass rates (合格率) come from batches, never from certificates alone.</summary>
public static class EvaluationStatistics
{
    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("evaluationStatistics", "Evaluations (认定批次) and their candidates, in person-times (人次).")
    {
        Facts = "evaluation_batches",
        Period = new("held_on"),
        Size = "batches",
        Dimensions =
        [
            new("region", "Where it was held (举办地), by code.", DataType.Text, "f.region_code") { Within = Hierarchies.Regions },
            new("level", "Level (等级), by rank.", DataType.Integer, "f.level_rank"),
            new("route", "Route (认定方式).", DataType.Text, "f.route") { Enum = typeof(Route) },
            new("occupation", "Occupation (职业), by code.", DataType.Text, "f.occupation_code") { Within = Hierarchies.Occupations },
            new("agencyCategory", "Category of the agency (评价机构类别).", DataType.Text, "a.category", "LEFT JOIN agencies a ON a.id = f.agency_id") { Enum = typeof(AgencyCategory) },
            new("heldOn", "Day it was held (举办日期).", DataType.Date, "f.held_on"),
            new("year", "Year it was held (举办年份).", DataType.Integer, "year(f.held_on)"),
            new("quarter", "Quarter it was held (举办季度), such as 2025Q1.", DataType.Text, "year(f.held_on) || 'Q' || quarter(f.held_on)"),
            new("month", "Month it was held (举办月份), such as 2025-01.", DataType.Text, "strftime(f.held_on, '%Y-%m')"),
        ],
        Measures =
        [
            Measure.Exempt("batches", "Evaluations (认定批次).", "count(*)"),
            Measure.Count("registered", "Candidates registered (报名人次).", "sum(f.registered)"),
            Measure.Count("attended", "Candidates who attended (参加人次).", "sum(f.attended)"),
            Measure.Count("passed", "Candidates who passed (合格人次).", "sum(f.passed)"),
            Measure.Ratio("passRate", "Passed among those who attended (合格率), 0 to 1.", "passed", "attended"),
        ],
    };
}
