using System.Globalization;

namespace SkillGraph.Statistics;

/// <summary>Filters in words, as they stand on screen.</summary>
internal static class FilterWords
{
    /// <summary>The values that a filter names.</summary>
    public static IEnumerable<object> Values(StatisticFilter filter) => (filter.In ?? []).Concat(new[] { filter.From, filter.To, filter.Within }.OfType<object>());

    /// <summary>The filter in words; empty when it keeps everything.</summary>
    public static string Of(Dimension dimension, StatisticFilter filter, IReadOnlyDictionary<(Dimension, object), string> names)
    {
        string Word(object value) => dimension.Terms?.GetValueOrDefault(value) ?? names.GetValueOrDefault((dimension, value)) switch
        {
            null => Text(value),
            var name => $"{Text(value)} {name}",
        };
        var words = new List<string>();
        if (filter.In is { } values)
            words.Add(values.Count switch { 0 => "不取任何值", 1 => $"为 {Word(values[0])}", _ => $"为 {string.Join('、', values.Select(Word))} 之一" });
        if (filter.From is { } from)
            words.Add($"不小于 {Word(from)}");
        if (filter.To is { } to)
            words.Add($"不大于 {Word(to)}");
        if (filter.Within is { } code)
            words.Add($"属于 {Word(code)}（含下级）");
        if (filter.IsNull is { } isNull)
            words.Add(isNull ? "为空" : "不为空");
        return words.Count == 0 ? "" : $"{dimension.Label}{string.Join('，', words)}";
    }

    private static string Text(object value) => value switch
    {
        true => "是",
        false => "否",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
