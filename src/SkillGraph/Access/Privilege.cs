namespace SkillGraph.Access;

/// <summary>What a caller may do beyond what is public.</summary>
public static class Privilege
{
    /// <summary>Read records of persons and their certificates (个人记录), masked.</summary>
    public const string Records = "RECORDS";

    /// <summary>Read names and identity numbers in clear (个人信息明文), and look persons up by them; holds only while the caller states a purpose.</summary>
    public const string PersonalData = "PERSONAL_DATA";

    /// <summary>Read what is not yet published (未公示数据): inspections, assessments, ratings.</summary>
    public const string Unpublished = "UNPUBLISHED";

    /// <summary>Read exact statistics of persons (精确统计), without suppression or rounding.</summary>
    public const string ExactStatistics = "EXACT_STATISTICS";

    /// <summary>Read who read personal data in clear (审计).</summary>
    public const string Audit = "AUDIT";

    /// <summary>Read findings of data quality (数据质量问题).</summary>
    public const string Quality = "QUALITY";

    /// <summary>Say of findings of data quality what they are (处理数据质量问题).</summary>
    public const string Review = "REVIEW";

    /// <summary>Send files for import (数据导入); only for callers of the whole province.</summary>
    public const string Import = "IMPORT";
}
