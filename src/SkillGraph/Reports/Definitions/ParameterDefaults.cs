namespace SkillGraph.Reports.Definitions;

/// <summary>What a report is about unless somebody asks for something else, as its definition words it.</summary>
/// <param name="Region">Code of a region.</param>
/// <param name="Period">A period, or the last that has ended.</param>
/// <param name="AsOf">A day, or one that follows from the others.</param>
/// <param name="Plan">Code of a plan.</param>
/// <param name="Every">The length of its periods: year, quarter or month; null for any.</param>
internal sealed record ParameterDefaults(string? Region = null, string? Period = null, string? AsOf = null, string? Plan = null, string? Every = null)
{
    /// <summary>Words for days that follow from the other parameters.</summary>
    public static IReadOnlyList<string> Days { get; } = ["latest", "period-end", "plan-end"];

    /// <summary>Words for the lengths of periods.</summary>
    public static IReadOnlyList<string> Lengths { get; } = ["year", "quarter", "month"];
}
