namespace SkillGraph.Server.Commands;

/// <summary>Columns of text for a terminal; Chinese characters are two columns wide.</summary>
internal static class TextTable
{
    /// <param name="rows">The rows, the head first.</param>
    /// <param name="left">How many columns are flush left; the others are numbers.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, int left)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => DisplayWidth.Of(row[column]))).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) =>
        {
            var padding = new string(' ', widths[column] - DisplayWidth.Of(cell));
            return column < left ? cell + padding : padding + cell;
        })).TrimEnd());
    }
}
