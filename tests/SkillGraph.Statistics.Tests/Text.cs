namespace SkillGraph.Statistics.Tests;

/// <summary>Answers as text, to compare and to read in a failure.</summary>
internal static class Text
{
    public static string[] Lines(this StatisticAnswer answer) =>
        [.. answer.Rows.Select(row => $"{string.Join(' ', row.Keys.Select(key => key ?? "-"))}: {string.Join(' ', row.Values.Select(Of))}")];

    public static string Of(StatisticValue value) => value.Value is { } number ? $"{Math.Round(number, 6)}" : $"{value.Status}";
}
