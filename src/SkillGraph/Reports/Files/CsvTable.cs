using System.Globalization;
using CsvHelper;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Files;

/// <summary>A table as CSV in UTF-8 with a byte order mark: numbers as they were counted, days as 2025-06-30, and why there is no number where there is none.</summary>
internal static class CsvTable
{
    private const string Provisional = "初步数据 Provisional";

    public static byte[] Write(TableSection table)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true }))
            foreach (var record in Records(table))
                csv.WriteRecord([.. record.Select(CsvText.Harmless)]);
        return stream.ToArray();
    }

    // A mark beside a number would make a text of it, so that provisional ones are named in a column of their own.
    private static IEnumerable<IEnumerable<string>> Records(TableSection table)
    {
        var marked = table.Rows.Any(row => row.Cells.Any(IsProvisional));
        string Remarks(TableRow row) => string.Join('、', table.Columns.Zip(row.Cells).Where(pair => IsProvisional(pair.Second)).Select(pair => pair.First.Label));
        return table.Rows.Select(row => row.Cells.Select(Text).Concat(marked ? [Remarks(row)] : []))
            .Prepend(table.Columns.Select(column => column.Label).Concat(marked ? [Provisional] : []));
    }

    private static bool IsProvisional(TableCell cell) => cell.State == ValueState.PROVISIONAL;

    private static string Text(TableCell cell) => cell switch
    {
        // Without an exponent, as people read it.
        { Number: { } number } => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.Text,
    };
}
