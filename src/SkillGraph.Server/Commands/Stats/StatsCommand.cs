using System.CommandLine;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Reports;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands.Stats;

/// <summary><c>skillgraph stats</c>: any statistic as a table, CSV or JSON, from the same engine as the server's.</summary>
internal static class StatsCommand
{
    private static readonly string Description = $"""
        统计 Statistics of the hub: {string.Join(", ", HubStatistics.Names)}.
        Whoever runs it on this machine is the operator and gets exact numbers, unpublished results among them; --public gives what may be published.
        Example: skillgraph stats certificates --by level,region --where "year>=2024 and region within 510000" --as-of 2025-06-30 --format csv
        """;

    private static readonly Argument<string> Name = new("NAME") { Description = "统计对象 What to count." };
    private static readonly Option<string[]> By = List("--by", "分组维度 Dimensions to group by, such as level,region. --list shows them.", "DIMENSION,…");
    private static readonly Option<string[]> Measures = List("--measures", "指标 What to measure, such as holders,certificates.share; aspects are share, growth, growthOnYear, yearToDate. [default: the count]", "MEASURE,…");
    private static readonly Option<string[]> Where = List("--where", """
        统计范围 Which facts count: conditions joined by and (且): "level>=4 and region within 510000", "kind=SKILL_LEVEL|QUALIFICATION", "endedOn is null". Operators: = (values by |), >=, <=, within, is null, is not null. May be repeated.
        """, "CONDITIONS");
    private static readonly Option<string[]> Having = List("--having", "分组筛选 Which groups to keep: \"certificates>=100 and certificates.growth>=0\". May be repeated.", "RANGES");
    private static readonly Option<string[]> Order = List("--order", "排序 Order of the groups, such as \"certificates desc\",level. [default: by their keys]", "KEY [desc],…");
    private static readonly Option<int?> Top = new("--top") { Description = "前几名 Keeps the values of the first dimension that is no time which are greatest by the first measure, and puts the others together.", HelpName = "N" };
    private static readonly Option<string> Subtotals = new("--subtotals") { Description = "小计 Subtotals after the groups.", DefaultValueFactory = _ => "none" };
    private static readonly Option<bool> FillGaps = new("--fill-gaps") { Description = "补齐空缺周期 Answers periods without anything too, with 0." };
    private static readonly Option<int?> First = new("--first") { Description = "条数 The most rows. [default: all]", HelpName = "N" };
    private static readonly Option<string> Format = new("--format") { Description = "格式 Format of what is written.", DefaultValueFactory = _ => "table" };
    private static readonly Option<bool> Explain = new("--explain") { Description = "计算说明 Says how the numbers came about." };
    private static readonly Option<bool> Public = new("--public") { Description = "公众口径 What the public gets: small counts withheld, others rounded, unpublished results left out." };
    private static readonly Option<bool> ListAll = new("--list") { Description = "列出维度与指标 Lists dimensions and measures, and counts nothing." };

    public static Command Create()
    {
        Name.AcceptOnlyFromAmong([.. HubStatistics.Names]);
        Subtotals.AcceptOnlyFromAmong("none", "rollup", "cube");
        Format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("stats", Description) { Name, By, Measures, Where, Having, Order, Top, Subtotals, FillGaps, First, ChartOptions.AsOf, Format, Explain, Public, ListAll };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var statistic = HubStatistics.Find(flags.GetRequiredValue(Name));
        if (flags.GetValue(ListAll))
        {
            StatsOutput.WriteNames(statistic);
            return 0;
        }
        // What is wrong with the question is said before anything is opened.
        var query = Question(new StatsWords(statistic), flags);
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        await ReadyStores.RequireAsync(services, cancellation);
        var replica = services.GetRequiredService<HubReplica>();
        await ReplicaView.RefreshAsync(services, cancellation);
        var caller = flags.GetValue(Public) ? Caller.Anonymous : Operator;
        using var session = await replica.ReadAsync(cancellation: cancellation);
        query = query with { Visible = HubStatistics.VisibleTo(caller, statistic, services.GetRequiredService<TimeProvider>()) };
        var answer = await session.AnswerAsync(statistic, query, HubStatistics.IsExactFor(caller), cancellation);
        Console.Error.WriteLine(caller == Operator
            ? "运维口径：精确数，含未公示结果；对外发布请用 --public。Counted for the operator: exact, unpublished results among it; publish only what --public gives."
            : "公众口径：小于5的计数已隐去，其余修约到5的倍数，不含未公示结果。What the public gets: counts below 5 withheld, others rounded to 5, nothing unpublished.");
        StatsOutput.Write(statistic, query, answer, flags.GetRequiredValue(Format));
        return 0;
    }

    private static Caller Operator { get; } = new("operator", new HashSet<string> { Privilege.ExactStatistics, Privilege.Unpublished });

    private static StatisticQuery Question(StatsWords words, ParseResult flags)
    {
        var measures = Values(flags, Measures).Select(words.Figure).ToList();
        if (measures.Count == 0)
            measures.Add(words.Statistic.Size);
        var by = Values(flags, By).Select(word => words.Dimension("--by", word)).ToList();
        if (flags.GetValue(Top) is not null && by.Count == 0)
            throw new CommandFailure("--top 需要 --by：--top keeps values of the first dimension of --by, and there is none.");
        return new()
        {
            Measures = measures,
            Dimensions = [.. by.Select(dimension => dimension.Name)],
            Named = [.. by.Where(dimension => dimension.Names is not null).Select(dimension => dimension.Name)],
            Filters = [.. (flags.GetValue(Where) ?? []).SelectMany(text => StatsConditions.Filters(words, text))],
            Having = [.. (flags.GetValue(Having) ?? []).SelectMany(text => StatsConditions.Ranges(words, text))],
            Order = [.. Values(flags, Order).Select(words.Order)],
            Top = flags.GetValue(Top) is { } count ? new(count, by.Find(dimension => dimension.Grain is null)?.Name ?? by[0].Name, measures[0].Measure) : null,
            Subtotals = Enum.Parse<Subtotals>(flags.GetRequiredValue(Subtotals), ignoreCase: true),
            FillGaps = flags.GetValue(FillGaps),
            Limit = flags.GetValue(First),
            AsOf = flags.GetValue(ChartOptions.AsOf),
            Explain = flags.GetValue(Explain),
        };
    }

    private static IEnumerable<string> Values(ParseResult flags, Option<string[]> option) =>
        (flags.GetValue(option) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Option<string[]> List(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
