using System.Globalization;
using CsvHelper;

namespace SkillGraph.ReferenceData;

/// <summary>A table of reference data that is shipped inside the library as CSV: rows by column name, empty cells as null.</summary>
internal static class ReferenceTable
{
    public static List<ReferenceRow> Read(string name)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream($"SkillGraph.ReferenceData.{name}.csv")!;
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: false);
        var rows = new List<ReferenceRow>();
        foreach (var row in csv)
            rows.Add(new(csv.Headers.Zip(row.ToArray()).ToDictionary(cell => cell.First, cell => cell.Second)));
        return rows;
    }
}

/// <summary>One row of a <see cref="ReferenceTable"/>.</summary>
internal sealed class ReferenceRow(Dictionary<string, string> cells)
{
    public string this[string column] => cells[column];

    public string? Optional(string column) => cells[column] is { Length: > 0 } text ? text : null;

    public int Int(string column) => int.Parse(cells[column], CultureInfo.InvariantCulture);

    public double Double(string column) => double.Parse(cells[column], CultureInfo.InvariantCulture);

    public bool Bool(string column) => bool.Parse(cells[column]);

    public DateOnly Date(string column) => DateOnly.ParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public T Enum<T>(string column) where T : struct, Enum => EnumText.TryParse<T>(cells[column].ToUpperInvariant(), out var value)
        ? value
        : throw new FormatException($"'{cells[column]}' is no {typeof(T).Name}.");
}
