using System.Globalization;
using System.Text.Json;
using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running;

/// <summary>Fills the texts of a report with its figures.</summary>
internal sealed class TextFiller(ReportParameters parameters, IReadOnlyDictionary<string, JsonElement> answers)
{
    private readonly CellReader _cells = new(parameters.Language);

    /// <summary>The text with its figures.</summary>
    public string Fill(TextTemplate template) => template.Fill(parameters.Language, Write);

    /// <summary>The figure of a field.</summary>
    public TableCell Cell(TextField field) => _cells.Read(Answer.At(answers[field.Query!], field.Field.Path), field.Field, field.Format);

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly day, ReportLanguage language) => language == ReportLanguage.ZH ? ChartText.Day(day) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private string Write(TextField field)
    {
        if (field.Query is null)
            return parameters.Text(field.Field.Path[0]) switch { DateOnly day => Day(day, parameters.Language), var text => text?.ToString() ?? ReportWords.Missing };
        return Cell(field) switch
        {
            { Day: { } day } => Day(day, parameters.Language),
            { Number: { } number } cell when field.Format.Cell is { } format =>
                format.WithUnit(number, parameters.Language) + (cell.State == ValueState.PROVISIONAL ? ReportWords.ProvisionalMark : ""),
            var cell => cell.Text,
        };
    }
}
