namespace SkillGraph.Statistics;

/// <summary>When a row counts: as of a day D when <paramref name="From"/> ≤ D and the row has not ended by then.</summary>
/// <param name="From">The column of the first day.</param>
/// <param name="Ended">The column of the day from which it counts no more, null while it counts; null for rows that never end, such as changes to be summed.</param>
public sealed record Period(string From, string? Ended = null)
{
    internal string Sql(string asOf) => Ended is null ? Begun(asOf) : $"{Begun(asOf)} AND (f.{Ended.Quoted()} IS NULL OR f.{Ended.Quoted()} > {asOf})";

    internal string Begun(string asOf) => $"f.{From.Quoted()} <= {asOf}";

    internal string HasEnded(string asOf) => Ended is null ? "FALSE" : $"coalesce(f.{Ended.Quoted()} <= {asOf}, FALSE)";
}
