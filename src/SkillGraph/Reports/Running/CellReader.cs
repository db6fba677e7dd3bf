using System.Globalization;
using System.Text.Json;
using GraphQL.Types;
using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running;

/// <summary>Reads values of answers as cells: the text that is written and the number behind it. Nobody else decides how a figure looks.</summary>
internal sealed class CellReader(ReportLanguage language)
{
    /// <summary>The cell of a row.</summary>
    public TableCell Read(AnswerRow row, RowValue value) => row.Lacks(value.Field) && value.Field.Kind == AnswerKind.Count
        ? Number(0, ValueState.NORMAL, value.Format.Cell!)
        : Read(row.At(value.Field), value.Field, value.Format, value.Format.Unit is { } unit ? UnitOf(row.At(unit)) : null);

    /// <summary>The cell of what stands at a place.</summary>
    public TableCell Read(JsonElement? at, AnswerField field, ValueFormat format, string? unit = null)
    {
        if (at is not { } found)
            return new(ReportWords.None(language, field.IsNumber || field.Kind == AnswerKind.Day), State: field.IsNumber ? ValueState.MISSING : ValueState.NORMAL);
        var cell = format.Cell ?? (unit is null ? null : CellUnits.Of(unit, format.ByRow!));
        return field.Kind switch
        {
            AnswerKind.Number => Number(found.GetDouble(), ValueState.NORMAL, cell!, format.Unit is not null),
            AnswerKind.Value or AnswerKind.Count => Value(found, cell!, format.Unit is not null),
            AnswerKind.Day => Day(DateOnly.ParseExact(found.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            AnswerKind.Boolean => new(ReportWords.YesOrNo(language, found.GetBoolean())),
            AnswerKind.Choice => new(Term(found.GetString()!, field.Terms!)),
            _ => new(Text(found, format)),
        };
    }

    private TableCell Value(JsonElement value, CellFormat format, bool byRow)
    {
        var state = value.GetProperty("status").GetString() switch
        {
            "SUPPRESSED" => ValueState.SUPPRESSED,
            "PROVISIONAL" => ValueState.PROVISIONAL,
            "MISSING" => ValueState.MISSING,
            _ => ValueState.NORMAL,
        };
        return state is ValueState.NORMAL or ValueState.PROVISIONAL && value.GetProperty("value") is { ValueKind: JsonValueKind.Number } number
            ? Number(number.GetDouble(), state, format, byRow)
            : new(state == ValueState.SUPPRESSED ? ReportWords.Suppressed(language) : ReportWords.Missing, State: state == ValueState.SUPPRESSED ? state : ValueState.MISSING);
    }

    private TableCell Number(double number, ValueState state, CellFormat format, bool byRow = false) => new(
        (byRow ? format.WithUnit(number * format.Scale, language) : format.Text(number * format.Scale)) + (state == ValueState.PROVISIONAL ? ReportWords.ProvisionalMark : ""),
        number * format.Scale, State: state, Format: byRow ? format : null);

    private static TableCell Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Day: day);

    private string Text(JsonElement text, ValueFormat format)
    {
        var plain = text.ValueKind == JsonValueKind.String ? text.GetString()! : text.GetRawText();
        return format.Term?.Invoke(plain, language) ?? plain;
    }

    private string Term(string name, EnumerationGraphType terms) => language == ReportLanguage.ZH && terms.Values.FindByName(name)?.Value is Enum value && Chinese.Find(value) is { } term
        ? term
        : name[0] + name[1..].ToLowerInvariant().Replace('_', ' ');

    private static string? UnitOf(JsonElement? unit) => unit?.GetString();
}
