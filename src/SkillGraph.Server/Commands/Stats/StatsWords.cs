using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands.Stats;

/// <summary>What words of a command line mean in a statistic: names as in GraphQL, in any case and with or without hyphens, or the Chinese terms.</summary>
internal sealed class StatsWords(Statistic statistic)
{
    private static readonly Dictionary<string, Aspect> Aspects = new()
    {
        ["share"] = Aspect.SHARE,
        ["占比"] = Aspect.SHARE,
        ["growth"] = Aspect.GROWTH,
        ["环比"] = Aspect.GROWTH,
        ["growthonyear"] = Aspect.GROWTH_ON_YEAR,
        ["同比"] = Aspect.GROWTH_ON_YEAR,
        ["yeartodate"] = Aspect.YEAR_TO_DATE,
        ["本年累计"] = Aspect.YEAR_TO_DATE,
    };

    public Statistic Statistic => statistic;

    public Dimension Dimension(string option, string word) => statistic.Dimensions.FirstOrDefault(d => IsCalled(word, d.Name, d.Label))
        ?? throw new CommandFailure($"{option} 中没有维度“{word}”：there is no dimension '{word}'; expected one of {Names(statistic.Dimensions.Select(d => (d.Name, d.Label)))}.");

    /// <summary>A measure, perhaps with an aspect, such as certificates.growth.</summary>
    public Figure Figure(string word)
    {
        var (measure, aspect) = word.Split('.', 2) is [var first, var second] ? (first, second) : (word, null);
        var found = Measure(measure)
            ?? throw new CommandFailure($"没有指标“{measure}”：there is no measure '{measure}'; expected one of {Names(statistic.Measures.Select(m => (m.Name, m.Label)))}.");
        if (aspect is null)
            return found.Name;
        return Aspects.TryGetValue(Plain(aspect), out var known)
            ? new(found.Name, known)
            : throw new CommandFailure($"指标口径有误“{aspect}”：'{aspect}' of '{word}' is no aspect; expected share (占比), growth (环比), growthOnYear (同比) or yearToDate (本年累计).");
    }

    /// <summary>A key of an order, such as "certificates desc" or level.</summary>
    public StatisticOrder Order(string word)
    {
        var parts = word.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ([_] or [_, "asc" or "desc" or "ASC" or "DESC"]))
            throw new CommandFailure($"排序有误：--order '{word}' is no key of an order; expected for example \"certificates desc\".");
        var descending = parts.Length == 2 && parts[1].Equals("desc", StringComparison.OrdinalIgnoreCase);
        if (statistic.Dimensions.FirstOrDefault(d => IsCalled(parts[0], d.Name, d.Label)) is { } dimension)
            return new(dimension.Name, descending);
        var figure = Figure(parts[0]);
        return new(figure.Measure, descending, figure.Aspect);
    }

    private Measure? Measure(string word) => statistic.Measures.FirstOrDefault(m => IsCalled(word, m.Name, m.Label));

    private static bool IsCalled(string word, string name, string label) => word == label || Plain(word) == Plain(name);

    private static string Plain(string word) => word.Replace("-", "").Replace("_", "").ToLowerInvariant();

    private static string Names(IEnumerable<(string Name, string Label)> names) => string.Join(", ", names.Select(name => $"{name.Name} ({name.Label})"));
}
