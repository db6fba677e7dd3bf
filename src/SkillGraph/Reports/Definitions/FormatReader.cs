using GraphQL.Types;
using SkillGraph.Reports.Documents;
using SkillGraph.Targets;

namespace SkillGraph.Reports.Definitions;

/// <summary>Reads by which format a value is written, and whether it can be.</summary>
internal static class FormatReader
{
    /// <summary>Formats of rows that say their unit themselves.</summary>
    public static IReadOnlyList<string> ByRow { get; } = ["unit", "unit-difference", "unit-gap"];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. CellFormats.All.Select(format => format.Name), .. TermFormats.All.Keys, .. ByRow];

    private static readonly string Numbers = string.Join(", ", CellFormats.All.Where(format => !format.IsDay).Select(format => format.Name).Concat(ByRow));

    /// <summary>The format of a name for a value; null, with the reason, when it does not fit.</summary>
    /// <param name="name">The name; null when there is none.</param>
    /// <param name="field">The value.</param>
    /// <param name="rows">What the value's row has; null where there is no row.</param>
    /// <param name="tell">Told what is wrong.</param>
    public static ValueFormat? Read(string? name, AnswerField field, RowShape? rows, Action<string> tell)
    {
        ValueFormat? Wrong(string message)
        {
            tell(message);
            return null;
        }
        var at = string.Join('.', field.Path);
        return name switch
        {
            null when field.IsNumber => Wrong($"'{at}' is a number and has no format; expected {Numbers}"),
            null => new(field.Kind == AnswerKind.Day ? CellFormats.Find("day") : null),
            _ when TermFormats.All.TryGetValue(name, out var term) => field.Kind == AnswerKind.Text ? new(Term: term) : Wrong($"'{name}' is a format of texts; '{at}' is none"),
            _ when ByRow.Contains(name) => !field.IsNumber ? Wrong($"'{name}' is a format of numbers; '{at}' is none")
                : rows?.Find("unit", _ => { }) is { Terms: { } terms } unit && IsUnit(terms) ? new(Unit: unit, ByRow: name)
                : Wrong($"'{name}' needs the field 'unit' in each row"),
            _ when CellFormats.Find(name) is not { } cell => Wrong($"'{name}' is no format; expected {string.Join(", ", Names)}"),
            _ when CellFormats.Find(name)!.IsDay => field.Kind == AnswerKind.Day ? new(CellFormats.Find(name)) : Wrong($"'{name}' is a format of days; '{at}' is none"),
            _ => field.IsNumber ? new(CellFormats.Find(name)) : Wrong($"'{name}' is a format of numbers; '{at}' is none"),
        };
    }

    private static bool IsUnit(EnumerationGraphType terms) => terms.Name == nameof(Unit);
}
