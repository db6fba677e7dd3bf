namespace SkillGraph.Server.Commands;

/// <summary>Columns of text for a terminal; Chinese characters are two columns wide.</summary>
internal static class TextTable
{
    /// <param name="rows">The rows, the head first.</param>
    /// <param name="left">How many columns are flush left; the others are numbers.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, int left)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => Width(row[column]))).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) =>
        {
            var padding = new string(' ', widths[column] - Width(cell));
            return column < left ? cell + padding : padding + cell;
        })).TrimEnd());
    }

    private static int Width(string text) => text.Sum(character => character is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6' ? 2 : 1);
}
