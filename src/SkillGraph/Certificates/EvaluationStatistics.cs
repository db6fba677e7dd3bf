using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Certificates;

/// <summary>Candidates of evaluations: registered, attended, passed, certified. Pass rates (合格率) come from batches, never from certificates alone.</summary>
public static class EvaluationStatistics
{
    private const string Levels = "LEFT JOIN levels l ON l.rank = f.level_rank";
    private const string Occupations = "LEFT JOIN occupations o ON o.code = f.occupation_code";
    private const string Agencies = "LEFT JOIN agencies a ON a.id = f.agency_id";
    private const string Standards = "LEFT JOIN evaluation_standards s ON s.id = f.standard_id";

    /// <summary>Certificates that came from each evaluation by the day, also those that ended since.</summary>
    private const string Issued =
        "LEFT JOIN (SELECT batch_id, count(*) AS certificates FROM certificates WHERE batch_id IS NOT NULL AND issued_on <= {asOf} GROUP BY batch_id) AS issued ON issued.batch_id = f.id";

    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("evaluationStatistics", "认定统计", "Evaluations and their candidates, in person-times (人次)")
    {
        Facts = "evaluation_batches",
        Period = new("held_on"),
        Size = "batches",
        Dimensions =
        [
            HubDimensions.Region("region", "举办地", "Where it was held, by code", "f.region_code"),
            HubDimensions.Level("等级", "Level, by rank", "f.level_rank"),
            new("highSkilled", "是否高技能", "Whether the level is senior worker or above", DataType.Boolean, "l.high_skilled", Levels),
            new Dimension("route", "认定方式", "Route", DataType.Text, "f.route").Of<Route>(),
            HubDimensions.Occupation("f.occupation_code"),
            HubDimensions.MajorGroup(Occupations),
            HubDimensions.Agency("a.filing_number", Agencies),
            new Dimension("agencyCategory", "评价机构类别", "Category of the agency", DataType.Text, "a.category", Agencies).Of<AgencyCategory>(),
            HubDimensions.Standard(Standards),
            Dimension.Time("heldOn", "举办日期", "Day it was held", Grain.Day, "f.held_on"),
            Dimension.Time("year", "举办年份", "Year it was held", Grain.Year, "f.held_on"),
            Dimension.Time("quarter", "举办季度", "Quarter it was held, such as 2025Q1", Grain.Quarter, "f.held_on"),
            Dimension.Time("month", "举办月份", "Month it was held, such as 2025-01", Grain.Month, "f.held_on"),
        ],
        Measures =
        [
            Measure.Exempt("batches", "认定批次数", "Evaluations", "count(*)"),
            Measure.Exempt("agencies", "举办机构数", "Agencies that held them", "count(DISTINCT f.agency_id)"),
            Measure.Count("registered", "报名人次", "Candidates registered, person-times", "sum(f.registered)"),
            Measure.Count("attended", "参加人次", "Candidates who attended, person-times", "sum(f.attended)"),
            Measure.Count("passed", "合格人次", "Candidates who passed, person-times", "sum(f.passed)"),
            Measure.Count("certified", "取证人次", "Certificates that came from them by the day, person-times", "sum(issued.certificates)") with { Joins = [Issued] },
            Measure.Ratio("attendanceRate", "参考率", "Attended among those registered, 0 to 1", "attended", "registered"),
            Measure.Ratio("passRate", "合格率", "Passed among those who attended, 0 to 1", "passed", "attended"),
            Measure.Ratio("certificationRate", "取证率", "Certified among those who passed, 0 to 1", "certified", "passed"),
        ],
        Notes = ["合格率＝合格人次÷参加人次，按批次统计，不由证书推算。取证人次含其后已终止的证书。"],
    };
}
