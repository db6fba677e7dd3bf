using System.Text.Json;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running;

/// <summary>A row of a table or chart: a part of an answer, with the rows that were joined to it.</summary>
internal sealed class AnswerRow(JsonElement self, IReadOnlyDictionary<string, JsonElement?> joined)
{
    /// <summary>What it is among the others. What is joined with a total is one.</summary>
    public RowRole Role => RoleOf(self) is var role and not RowRole.One ? role
        : joined.Values.Any(other => other is { ValueKind: JsonValueKind.Object } row && RoleOf(row) is RowRole.Total or RowRole.Subtotal) ? RowRole.Total : RowRole.One;

    /// <summary>What a part of an answer is among the others.</summary>
    public static RowRole RoleOf(JsonElement row) => (row.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null) switch
    {
        "TOTAL" => RowRole.Total,
        "SUBTOTAL" => RowRole.Subtotal,
        _ when row.TryGetProperty("isOther", out var other) && other.ValueKind == JsonValueKind.True => RowRole.Other,
        _ => RowRole.One,
    };

    /// <summary>What stands at a field; null where there is nothing.</summary>
    public JsonElement? At(AnswerField field) => (field.Join is null ? self : joined[field.Join]) is { } start ? Answer.At(start, field.Path) : null;

    /// <summary>Whether rows were joined, and none of them to this one.</summary>
    public bool Lacks(AnswerField field) => field.Join is not null && joined[field.Join] is null;

    /// <summary>Whether such rows have the field at all: rows of several kinds may follow each other.</summary>
    public bool Has(AnswerField field) => field.Join is not null || self.TryGetProperty(field.Path[0], out _);
}
