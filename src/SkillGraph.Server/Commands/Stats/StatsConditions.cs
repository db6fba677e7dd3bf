using System.Globalization;
using System.Text.RegularExpressions;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands.Stats;

/// <summary>
/// The grammar of <c>--where</c> and <c>--having</c>: conditions joined by <c>and</c> (且), each a name, an operator and perhaps a value. A value that holds
/// spaces, bars or quotes stands in double quotes.
/// </summary>
internal static partial class StatsConditions
{
    private const string Expected = "expected NAME OPERATOR VALUE such as level>=4, kind=SKILL_LEVEL|QUALIFICATION, region within 510000 or workRegion is null";

    public static IEnumerable<StatisticFilter> Filters(StatsWords words, string text) => Split(text).Select(condition =>
    {
        var (name, operation, value) = Parse("--where", condition);
        var dimension = words.Dimension("--where", name);
        object One() => Value(dimension, condition, Values(value) is [var only] ? only : throw Wrong("--where", condition, "one value was expected"));
        return operation switch
        {
            "=" => new StatisticFilter(dimension.Name) { In = [.. Values(value).Select(v => Value(dimension, condition, v))] },
            ">=" => new(dimension.Name) { From = One() },
            "<=" => new(dimension.Name) { To = One() },
            "within" when dimension.Within is null => throw Wrong("--where", condition, $"{dimension.Name} is no hierarchy of codes"),
            "within" => new(dimension.Name) { Within = (string)One() },
            "is null" => new(dimension.Name) { IsNull = true },
            _ => new(dimension.Name) { IsNull = false },
        };
    });

    public static IEnumerable<Having> Ranges(StatsWords words, string text) => Split(text).Select(condition =>
    {
        var (name, operation, value) = Parse("--having", condition);
        var bound = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("--having", condition, $"'{value}' is no number");
        return operation switch
        {
            ">=" => new Having(words.Figure(name), AtLeast: bound),
            "<=" => new(words.Figure(name), AtMost: bound),
            "=" => new(words.Figure(name), bound, bound),
            _ => throw Wrong("--having", condition, "ranges have >=, <= or ="),
        };
    });

    private static IEnumerable<string> Split(string text) => Joint().Split(text).Select(condition => condition.Trim());

    private static (string Name, string Operation, string Value) Parse(string option, string condition)
    {
        var match = Condition().Match(condition);
        if (!match.Success)
            throw Wrong(option, condition, Expected);
        var operation = match.Groups["op"].Value.ToLowerInvariant() switch
        {
            "属于" => "within",
            "为空" => "is null",
            "不为空" => "is not null",
            var op => Spaces().Replace(op, " "),
        };
        var value = match.Groups["value"].Value.Trim();
        return operation.StartsWith("is ", StringComparison.Ordinal) == (value.Length == 0)
            ? (match.Groups["name"].Value, operation, value)
            : throw Wrong(option, condition, Expected);
    }

    /// <summary>Values that bars part, without their quotes.</summary>
    private static List<string> Values(string value) => [.. Bar().Split(value).Select(one => one.Trim()).Select(one => one is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"") : one)];

    private static object Value(Dimension dimension, string condition, string text)
    {
        object? value = dimension.Type switch
        {
            DataType.Text when dimension.Terms is { } terms => terms.Keys.FirstOrDefault(key => terms[key] == text || ((string)key).Equals(text.Replace('-', '_'), StringComparison.OrdinalIgnoreCase)),
            DataType.Text => text,
            DataType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            DataType.BigInt => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            DataType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            DataType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            _ => text.ToLowerInvariant() switch { "true" or "是" => true, "false" or "否" => false, _ => null },
        };
        return value ?? throw Wrong("--where", condition, $"'{text}' is no value of {dimension.Name}; expected {What(dimension)}");
    }

    private static string What(Dimension dimension) => dimension.Type switch
    {
        DataType.Text => string.Join(", ", dimension.Terms!.Select(term => $"{term.Key} ({term.Value})")),
        DataType.Date => "a day such as 2025-06-30",
        DataType.Boolean => "true (是) or false (否)",
        _ => "a number",
    };

    private static CommandFailure Wrong(string option, string condition, string why) => new($"条件有误：{option} \"{condition}\": {why}.");

    [GeneratedRegex("""\s+and\s+(?=(?:[^"]*"[^"]*")*[^"]*$)|\s*且\s*(?=(?:[^"]*"[^"]*")*[^"]*$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex("""^(?<name>[^\s<>=]+?)\s*(?<op>>=|<=|=|\bwithin\b|属于|\bis\s+not\s+null\b|\bis\s+null\b|不为空|为空)(?<value>.*)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Condition();

    [GeneratedRegex("""\|(?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
