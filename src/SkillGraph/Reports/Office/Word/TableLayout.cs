using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office.Word;

/// <summary>
/// How a table is laid on pages so that nothing of it is cut off: in smaller type when it is wide, then on lying pages, at last in parts that repeat the first column.
/// </summary>
/// <param name="Page">The pages it stands on.</param>
/// <param name="Size">The size of its type, in points.</param>
/// <param name="Parts">The columns of each part, with their widths.</param>
internal sealed record TableLayout(PageSize Page, double Size, IReadOnlyList<IReadOnlyList<(int Column, double Width)>> Parts)
{
    /// <summary>Left and right of a text, together.</summary>
    public const double Padding = 6;

    private const int WidestText = 44;
    private const int NarrowestText = 18;
    private const int NarrowestHead = 8;

    // Where a font is missing, another may be wider, and a number must not break.
    private const double LeastSpare = 1.1;
    private const double BestSpare = 1.4;

    // What Word has room for.
    private const int MostColumns = 63;

    private static readonly (PageSize Page, double Size)[] Tries = [(PageSize.Upright, 9), (PageSize.Upright, 8), (PageSize.Upright, 7.5), (PageSize.Wide, 9), (PageSize.Wide, 8), (PageSize.Wide, 7)];

    public static TableLayout Of(TableSection table)
    {
        var columns = table.Columns.Select((_, column) => Extent(table, column)).ToArray();
        var all = Enumerable.Range(0, columns.Length).ToArray();
        foreach (var (page, size) in Tries)
            if (columns.Length <= MostColumns && Fits(columns, all, page, size))
                return new(page, size, [Widths(columns, all, page, size)]);
        return Split(columns, PageSize.Wide, 8);
    }

    /// <summary>The lines that a text takes in a column.</summary>
    public int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(DisplayWidth.Of(line) * Size / 2 / Math.Max(Size, width - Padding) - 0.001)));

    private static TableLayout Split((int Least, int Best)[] columns, PageSize page, double size)
    {
        var parts = new List<IReadOnlyList<(int, double)>>();
        List<int> part = [0];
        for (var column = 1; column < columns.Length; column++)
        {
            if (part.Count > 1 && !Fits(columns, [.. part, column], page, size))
            {
                parts.Add(Widths(columns, part, page, size));
                part = [0];
            }
            part.Add(column);
        }
        parts.Add(Widths(columns, part, page, size));
        return new(page, size, parts);
    }

    private static bool Fits((int Least, int Best)[] columns, IReadOnlyList<int> part, PageSize page, double size) =>
        part.Sum(column => Points(columns[column].Least, size)) <= page.TextWidth;

    private static IReadOnlyList<(int, double)> Widths((int Least, int Best)[] columns, IReadOnlyList<int> part, PageSize page, double size)
    {
        var least = part.Sum(column => Points(columns[column].Least, size));
        var best = part.Sum(column => Points(columns[column].Best, size));
        double Width(int column)
        {
            var (from, to) = (Points(columns[column].Least, size), Points(columns[column].Best, size));
            return best <= page.TextWidth ? to + (page.TextWidth - best) / part.Count : from + (to - from) * Math.Max(0, page.TextWidth - least) / Math.Max(1, best - least);
        }
        return [.. part.Select(column => (column, Width(column)))];
    }

    /// <summary>What a column needs and what it would have, in widths of a Latin letter. Numbers stay on one line; texts and heads may break.</summary>
    private static (int Least, int Best) Extent(TableSection table, int column)
    {
        var head = DisplayWidth.Of(table.Columns[column].Label);
        var (numbers, texts) = (0, 0);
        foreach (var row in table.Rows)
        {
            var cell = row.Cells[column];
            var width = DisplayWidth.Of(cell.Text);
            if (table.Columns[column].Format is not null || cell.Number is not null)
                numbers = Math.Max(numbers, width);
            else
                texts = Math.Max(texts, width);
        }
        return (
            Math.Max((int)Math.Ceiling(LeastSpare * numbers), Math.Max(Math.Min(texts, NarrowestText), Math.Min(head, NarrowestHead))),
            Math.Max((int)Math.Ceiling(BestSpare * numbers), Math.Max(Math.Min(texts, WidestText), Math.Min(head, 2 * NarrowestHead))));
    }

    private static double Points(int width, double size) => width * size / 2 + Padding;
}
