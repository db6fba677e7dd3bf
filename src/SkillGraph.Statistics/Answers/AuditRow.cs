namespace SkillGraph.Statistics;

/// <summary>A cell of an answer with its true values.</summary>
/// <param name="Number">Its place among the cells, from 1.</param>
/// <param name="Over">Which dimensions it sums over; see <see cref="GroupingSets"/>.</param>
/// <param name="IsOther">Whether it puts together what the question's top leaves out.</param>
/// <param name="Keys">A value for each dimension.</param>
/// <param name="IsShown">Whether it is in the time that is asked for; others are compared with only.</param>
/// <param name="Period">The first day of its period.</param>
/// <param name="Counts">The protected counts, in the order of the plan.</param>
/// <param name="ToDate">Those that were asked for since the beginning of the year.</param>
internal sealed record AuditRow(
    long Number, int Over, bool IsOther, bool IsShown, IReadOnlyList<object?> Keys, DateOnly? Period, IReadOnlyList<double> Counts, IReadOnlyList<double> ToDate);
