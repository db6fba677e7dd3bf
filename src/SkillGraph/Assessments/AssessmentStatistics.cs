using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Assessments;

/// <summary>Quality assessments of agencies: grades and scores.</summary>
public static class AssessmentStatistics
{
    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("assessmentStatistics", "质量评估统计", "Quality assessments of agencies by the day; before publication they count for nobody without UNPUBLISHED")
    {
        // An assessment is set beside the last before it that was published no later: what is not published changes nothing for whoever may not know of it.
        Facts =
            """
            (SELECT q.*, before.grade AS previous_grade, a.filing_number, a.category, a.region_code
             FROM quality_assessments q
             LEFT JOIN (SELECT n.id, last(p.grade ORDER BY p.assessed_on, p.id) AS grade
                        FROM quality_assessments n JOIN quality_assessments p ON p.agency_id = n.agency_id
                        WHERE (p.assessed_on < n.assessed_on OR p.assessed_on = n.assessed_on AND p.id < n.id) AND (n.published_on IS NULL OR p.published_on <= n.published_on)
                        GROUP BY n.id) AS before ON before.id = q.id
             LEFT JOIN agencies a ON a.id = q.agency_id)
            """,
        Period = new("assessed_on"),
        Size = "assessments",
        Dimensions =
        [
            HubDimensions.Region("region", "机构所在地", "Region of the agency, by code", "f.region_code"),
            HubDimensions.Agency("f.filing_number"),
            new Dimension("agencyCategory", "评价机构类别", "Category of the agency", DataType.Text, "f.category").Of<AgencyCategory>(),
            new("scheme", "评估方案版本", "Scheme and its version", DataType.Text, "f.scheme"),
            new("cycle", "评估周期", "Cycle, such as 2024", DataType.Text, "f.cycle"),
            new("grade", "评估等次", "Grade, as the scheme words it", DataType.Text, "f.grade"),
            new("previousGrade", "上次评估等次", "Grade of the agency's last assessment before this one that was published no later; none for the first", DataType.Text, "f.previous_grade"),
            Dimension.Time("assessedOn", "评估日期", "Day of the assessment", Grain.Day, "f.assessed_on"),
            Dimension.Time("year", "评估年份", "Year of the assessment", Grain.Year, "f.assessed_on"),
            Dimension.Time("quarter", "评估季度", "Quarter of the assessment, such as 2025Q1", Grain.Quarter, "f.assessed_on"),
            Dimension.Time("month", "评估月份", "Month of the assessment, such as 2025-01", Grain.Month, "f.assessed_on"),
        ],
        Measures =
        [
            Measure.Exempt("assessments", "评估次数", "Assessments", "count(*)"),
            Measure.Exempt("agencies", "被评估机构数", "Agencies assessed", "count(DISTINCT f.agency_id)"),
            Measure.ExemptQuantity("scoreAverage", "评估得分均值", "Mean score, 0 to 100", "round(avg(f.score), 4)"),
            Measure.ExemptQuantity("scoreMedian", "评估得分中位数", "Median score, 0 to 100", "median(f.score)"),
            Measure.ExemptQuantity("scoreLowest", "最低评估得分", "Lowest score, 0 to 100", "min(f.score)"),
            Measure.ExemptQuantity("scoreHighest", "最高评估得分", "Highest score, 0 to 100", "max(f.score)"),
        ],
        Notes = ["等次为评估方案自定；未公示的不向公众提供，也不计入公众所见的次数。"],
    };
}
