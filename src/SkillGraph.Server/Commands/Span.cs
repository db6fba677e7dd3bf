using System.CommandLine.Parsing;
using System.Globalization;

namespace SkillGraph.Server.Commands;

/// <summary>Spans of time on the command line: <c>90m</c>, <c>12h</c>, <c>7d</c>.</summary>
internal static class Span
{
    private const int MostDays = 3650;

    public static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            TimeSpan? span = text[^1] switch
            {
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                'd' => TimeSpan.FromDays(number),
                _ => null,
            };
            if (span <= TimeSpan.FromDays(MostDays))
                return span;
        }
        result.AddError($"时长有误：'{text}' is no span of time; expected one such as 90m, 12h or 7d, at most {MostDays}d.");
        return null;
    }
}
