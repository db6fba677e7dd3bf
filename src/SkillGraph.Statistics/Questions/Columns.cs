namespace SkillGraph.Statistics;

/// <summary>Names of the columns that questions are composed of. No column of facts is named so.</summary>
internal static class Columns
{
    /// <summary>Whether a row puts together what <see cref="StatisticQuery.Top"/> leaves out.</summary>
    public const string Other = "\"is:other\"";

    /// <summary>The value of a dimension.</summary>
    public static string Key(Dimension dimension) => $"k:{dimension.Name}".Quoted();

    /// <summary>The true value of a measure.</summary>
    public static string True(string measure) => $"m:{measure}".Quoted();

    /// <summary>The true value of a measure since the beginning of the year.</summary>
    public static string ToDate(string measure) => $"y:{measure}".Quoted();

    /// <summary>Whether a figure is withheld.</summary>
    public static string Hidden(Figure figure) => $"h:{figure}".Quoted();

    /// <summary>A published figure; null when it is withheld or missing.</summary>
    public static string Published(Figure figure) => $"v:{figure}".Quoted();

    /// <summary>What stands between the name of a query and its text: DuckDB would work out one that is read several times as many times.</summary>
    public static string Query(bool several) => several ? "AS MATERIALIZED" : "AS";

    /// <summary>A list for SELECT.</summary>
    public static string List(IEnumerable<(string Sql, string Column)> columns) =>
        string.Join(", ", columns.Select(column => column.Sql == column.Column ? column.Sql : $"{column.Sql} AS {column.Column}"));
}
