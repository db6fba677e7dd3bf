namespace SkillGraph.Imports;

/// <summary>Where the columns of a kind stand in a file, from its first line.</summary>
/// <param name="Width">Number of cells in a row.</param>
/// <param name="Positions">Position of each column of the kind; -1 for one that is absent.</param>
/// <param name="Action">Position of the action column; -1 when there is none.</param>
internal sealed record Header(int Width, int[] Positions, int Action)
{
    /// <summary>Columns whose name begins so are remarks, such as those of a file of rejected rows.</summary>
    public const char Remark = '#';

    private static readonly string[] ActionNames = ["action", "操作"];

    /// <summary>Matches names in either language, in any order.</summary>
    /// <exception cref="UnreadableFileException">Columns are missing, unknown or double; every one is named.</exception>
    public static Header Match(ImportKind kind, IReadOnlyList<string> names)
    {
        var positions = Enumerable.Repeat(-1, kind.Columns.Count).ToArray();
        var (action, unknown) = (-1, new List<string>());
        for (var at = 0; at < names.Count; at++)
        {
            var name = Trimmed(names[at]);
            var column = Find(kind, name);
            if (column >= 0)
                positions[column] = positions[column] < 0 ? at : throw Twice(name);
            else if (ActionNames.Contains(name, StringComparer.OrdinalIgnoreCase))
                action = action < 0 ? at : throw Twice(name);
            else if (!name.StartsWith(Remark) && name.Length > 0)
                unknown.Add(name);
        }
        var missing = kind.Columns.Where((c, i) => positions[i] < 0 && c is { Optional: false, Derived: false, Default: null }).ToList();
        return missing.Count + unknown.Count == 0 ? new(names.Count, positions, action) : throw Mismatch(kind, missing, unknown);
    }

    private static int Find(ImportKind kind, string name)
    {
        for (var i = 0; i < kind.Columns.Count; i++)
        {
            var column = kind.Columns[i];
            if (!column.Derived && (column.Chinese == name || column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                return i;
        }
        return -1;
    }

    private static string Trimmed(string name) => name.Trim().TrimStart('\uFEFF');

    private static UnreadableFileException Twice(string name) => new("DOUBLE_COLUMN", $"栏目“{name}”出现两次", $"column '{name}' appears twice");

    private static UnreadableFileException Mismatch(ImportKind kind, List<ImportColumn> missing, List<string> unknown)
    {
        var (chinese, english) = (new List<string>(), new List<string>());
        if (missing.Count > 0)
        {
            chinese.Add($"缺少栏目：{string.Join("、", missing.Select(c => c.Chinese))}");
            english.Add($"missing columns: {string.Join(", ", missing.Select(c => c.Name))}");
        }
        if (unknown.Count > 0)
        {
            chinese.Add($"不认识的栏目：{string.Join("、", unknown)}");
            english.Add($"unknown columns: {string.Join(", ", unknown)}");
        }
        return new(
            missing.Count > 0 ? "MISSING_COLUMN" : "UNKNOWN_COLUMN",
            $"{string.Join("；", chinese)}。用 skillgraph import --template {kind.Name} 查看模板",
            $"{string.Join("; ", english)}. See skillgraph import --template {kind.Name}");
    }
}
