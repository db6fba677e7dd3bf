using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SkillGraph.Databases;
using SkillGraph.Targets;

namespace SkillGraph.Server.Commands;

/// <summary>The options that say what a chart is about.</summary>
internal static class ChartOptions
{
    public static Option<string> Region { get; } = new("--region")
    {
        Description = "行政区划代码 Region by its GB/T 2260 code; all below it counts too.",
        HelpName = "CODE",
        DefaultValueFactory = _ => ReferenceLookup.Province,
    };

    public static Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "统计日 The day, as 2025-06-30. [default: the latest day on which anything happened]",
        HelpName = "DAY",
        CustomParser = Day,
    };

    public static Option<Indicator> Indicator { get; } = new("--indicator")
    {
        Description = $"指标 Indicator of target-progress: {string.Join(", ", EnumText.All<Indicator>())}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Targets.Indicator.CertificationCoverage,
        CustomParser = IndicatorOf,
    };

    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"日期有误：'{text}' is no day; expected one such as 2025-06-30.");
        return null;
    }

    private static Indicator IndicatorOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (EnumText.TryParse<Indicator>(OptionText.Read(text), out var indicator))
            return indicator;
        result.AddError($"指标有误：'{text}' is no indicator; expected one of {string.Join(", ", EnumText.All<Indicator>())}.");
        return default;
    }
}
