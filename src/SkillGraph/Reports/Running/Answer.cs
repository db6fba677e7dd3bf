using System.Text.Json;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running;

/// <summary>Places in answers.</summary>
internal static class Answer
{
    /// <summary>What stands at a path; null where there is nothing.</summary>
    public static JsonElement? At(JsonElement from, IEnumerable<string> path)
    {
        var at = from;
        foreach (var name in path)
        {
            if (at.ValueKind == JsonValueKind.Array && Place(name, at.GetArrayLength()) is { } index)
            {
                if (index < 0 || index >= at.GetArrayLength())
                    return null;
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }
        return at.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : at;
    }

    private static int? Place(string name, int count) => name == AnswerShape.Last ? count - 1 : int.TryParse(name, out var place) ? place : null;

    /// <summary>The rows at a path: those of a list, also of lists in lists, or the one object there.</summary>
    public static IEnumerable<JsonElement> Rows(JsonElement from, IReadOnlyList<string> path)
    {
        if (from.ValueKind == JsonValueKind.Array)
            return from.EnumerateArray().SelectMany(item => Rows(item, path));
        if (from.ValueKind != JsonValueKind.Object)
            return [];
        return path.Count == 0 ? [from] : from.TryGetProperty(path[0], out var below) ? Rows(below, [.. path.Skip(1)]) : [];
    }
}
