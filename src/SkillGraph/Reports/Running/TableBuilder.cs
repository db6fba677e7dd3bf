using System.Text.Json;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running;

/// <summary>Makes tables of rows.</summary>
internal sealed class TableBuilder(ReportParameters parameters, TextFiller texts, IReadOnlyDictionary<string, JsonElement> answers)
{
    private readonly CellReader _cells = new(parameters.Language);

    private ReportLanguage Language => parameters.Language;

    public TableSection Build(TableDefinition table)
    {
        var rows = ReportRows.Of(table.Rows, parameters.Region.Code, answers);
        var columns = table.Columns.Select(column => new TableColumn(ReportWords.Head(Language, column.Label.In(Language), column.Format.Cell), column.Format.Cell)).ToList();
        var built = rows.Shown.Select(row => new TableRow([.. Cells(row, table.Columns)], row.Role == RowRole.Total)).ToList();
        return new(table.Name, texts.Fill(table.Title), columns, built, Note(table.Note, rows, built));
    }

    /// <summary>The remark below a table or chart: the definition's, and what a reader has to know of its marks and rows.</summary>
    public string? Note(TextTemplate? own, ReportRows rows, IReadOnlyList<TableRow> built)
    {
        List<string> notes = [.. own is null ? [] : new[] { texts.Fill(own) }, .. ReportWords.Legend(Language, built.SelectMany(row => row.Cells))];
        if (built.Count == 0)
            notes.Add(ReportWords.Empty(Language));
        else if (rows.All > rows.Shown.Count)
            notes.Add(ReportWords.More(Language, rows.All, rows.Shown.Count));
        return notes.Count == 0 ? null : string.Join(ReportWords.In(Language, "；", "; "), notes);
    }

    // The names that a sum has none of say that it is one, once.
    private IEnumerable<TableCell> Cells(AnswerRow row, IReadOnlyList<RowValue> columns)
    {
        var said = row.Role == RowRole.One;
        foreach (var column in columns)
        {
            if (row.Role != RowRole.One && !column.Field.IsNumber && row.At(column.Field) is null)
            {
                yield return new(said ? "" : ReportWords.Of(Language, row.Role));
                said = true;
            }
            else
                yield return _cells.Read(row, column);
        }
    }
}
