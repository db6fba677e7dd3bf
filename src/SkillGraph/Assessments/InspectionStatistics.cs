using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Assessments;

/// <summary>Inspections, their findings and what became of them.</summary>
public static class InspectionStatistics
{
    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("inspectionStatistics", "督导统计", "Inspections planned by the day and their outcome on it; before publication they count for nobody without UNPUBLISHED")
    {
        Facts =
            """
            (SELECT i.*, a.filing_number, a.category, a.region_code,
                CASE WHEN i.done_on IS NULL OR i.done_on > {asOf} THEN 'PLANNED'
                     WHEN i.problem_type IS NULL THEN 'NO_PROBLEM'
                     WHEN i.rectification_closed_on <= {asOf} THEN 'RECTIFIED'
                     WHEN i.rectification_due_on < {asOf} THEN 'OVERDUE'
                     ELSE 'RECTIFYING' END AS outcome,
                coalesce(i.rectification_closed_on <= i.rectification_due_on, FALSE) AS in_time
             FROM inspections i LEFT JOIN agencies a ON a.id = i.agency_id)
            """,
        Period = new("planned_on"),
        Size = "inspections",
        Dimensions =
        [
            HubDimensions.Region("region", "机构所在地", "Region of the agency, by code", "f.region_code"),
            HubDimensions.Agency("f.filing_number"),
            new Dimension("agencyCategory", "评价机构类别", "Category of the agency", DataType.Text, "f.category").Of<AgencyCategory>(),
            new Dimension("method", "督导方式", "How it was chosen", DataType.Text, "f.method").Of<InspectionMethod>(),
            new Dimension("side", "督导类型", "Who inspected", DataType.Text, "f.side").Of<InspectionSide>(),
            new Dimension("outcome", "督导结果", "How far it has come on the day", DataType.Text, "f.outcome").Of<InspectionOutcome>(),
            new("problemType", "问题类型", "Type of problem found by the day", DataType.Text, "CASE WHEN f.outcome <> 'PLANNED' THEN f.problem_type END"),
            Dimension.Time("plannedOn", "计划日期", "Planned day", Grain.Day, "f.planned_on"),
            Dimension.Time("year", "计划年份", "Planned year", Grain.Year, "f.planned_on"),
            Dimension.Time("quarter", "计划季度", "Planned quarter, such as 2025Q1", Grain.Quarter, "f.planned_on"),
            Dimension.Time("month", "计划月份", "Planned month, such as 2025-01", Grain.Month, "f.planned_on"),
        ],
        Measures =
        [
            Measure.Exempt("inspections", "督导次数", "Inspections", "count(*)"),
            Measure.Exempt("done", "已实施次数", "Of them, done", "count(*) FILTER (f.outcome <> 'PLANNED')"),
            Measure.Exempt("withProblems", "发现问题次数", "Of them, with problems found", "count(*) FILTER (f.outcome IN ('RECTIFYING', 'OVERDUE', 'RECTIFIED'))"),
            Measure.Exempt("rectified", "已整改次数", "Of them, with problems put right", "count(*) FILTER (f.outcome = 'RECTIFIED')"),
            Measure.Exempt("rectifiedInTime", "按期整改次数", "Of them, with problems put right by the day they were due", "count(*) FILTER (f.outcome = 'RECTIFIED' AND f.in_time)"),
            Measure.Exempt("overdue", "逾期未整改次数", "Of them, with problems not put right in time", "count(*) FILTER (f.outcome = 'OVERDUE')"),
            Measure.Exempt("agencies", "被督导机构数", "Agencies inspected", "count(DISTINCT f.agency_id)"),
            Measure.Ratio("problemRate", "问题发现率", "With problems among those done, 0 to 1", "withProblems", "done"),
            Measure.Ratio("rectificationRate", "整改率", "Put right among those with problems, 0 to 1", "rectified", "withProblems"),
            Measure.Ratio("inTimeRate", "按期整改率", "Put right in time among those put right, 0 to 1", "rectifiedInTime", "rectified"),
        ],
        Notes = ["按计划日期计入，结果为统计日的状态；未公示的不向公众提供，也不计入公众所见的次数。"],
    };
}
