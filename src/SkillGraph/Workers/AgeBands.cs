namespace SkillGraph.Workers;

/// <summary>Age bands in the statistics replica. Age is the year of the day asked for minus the year of birth, since only that year is held.</summary>
internal static class AgeBands
{
    private static readonly (int Below, AgeBand Band)[] Bands =
        [(25, AgeBand.Under25), (35, AgeBand.From25), (45, AgeBand.From35), (55, AgeBand.From45)];

    /// <summary>The band of a year of birth, as DuckDB SQL.</summary>
    public static string Sql(string birthYear) =>
        $"CASE {string.Concat(Bands.Select(b => $"WHEN year({{asOf}}) - {birthYear} < {b.Below} THEN '{EnumText.Of(b.Band)}' "))}ELSE '{EnumText.Of(AgeBand.From55)}' END";
}
