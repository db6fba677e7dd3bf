namespace SkillGraph.Imports;

/// <summary>Sums up what is wrong with the rows of an import, for a screen.</summary>
internal static class ProblemGroups
{
    private const string Hidden = "…";

    /// <summary>The groups, rejections before warnings, the largest first.</summary>
    public static async Task<IReadOnlyList<ProblemGroup>> ReadAsync(ImportStore store, ImportKind kind)
    {
        var query =
            $"""
            SELECT g.header, g.number_of, g.first_line, g.code, MIN(p.chinese), MIN(p.english), MIN(p.value), g.warning
            FROM (SELECT code, header, warning, COUNT(DISTINCT line) AS number_of, MIN(line) AS first_line
                  FROM {store.Problems} GROUP BY code, header, warning) g
            JOIN {store.Problems} p ON p.code = g.code AND p.header = g.header AND p.warning = g.warning AND p.line = g.first_line
            GROUP BY g.header, g.number_of, g.first_line, g.code, g.warning
            ORDER BY g.warning, g.number_of DESC, g.code, g.first_line
            """;
        var isPersonal = kind.Columns.Any(c => c.Personal);
        return await store.QueryAsync(query).Select(row =>
        {
            var problem = new Problem(row.GetString(3), row.GetString(4), row.GetString(5));
            var shown = isPersonal && !row.IsDBNull(6) ? Hide(problem, row.GetString(6)) : problem;
            return new ProblemGroup(row.GetString(0), row.GetInt64(1), row.GetInt64(2), shown, row.GetInt64(7) == 1);
        }).ToListAsync();
    }

    // A value in the wrong column may be a name.
    private static Problem Hide(Problem problem, string value) => value.Length == 0
        ? problem
        : problem with
        {
            Chinese = problem.Chinese.Replace(value, Hidden, StringComparison.Ordinal),
            English = problem.English.Replace(value, Hidden, StringComparison.Ordinal),
        };
}
