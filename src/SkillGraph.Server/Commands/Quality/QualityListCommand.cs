using System.CommandLine;
using System.Globalization;
using SkillGraph.DataQuality;

namespace SkillGraph.Server.Commands.Quality;

/// <summary><c>skillgraph quality list</c>.</summary>
internal static class QualityListCommand
{
    private const int DefaultSize = 50;

    private static readonly string[] Head = ["问题编号 KEY", "类别 KIND", "状态 STATE", "地区 REGION", "机构 AGENCY", "日期 DAY", "证书 CERTIFICATES"];
    private static readonly FindingOptions Filter = new();
    private static readonly Option<int> First = new("--first") { Description = "条数 How many at most.", DefaultValueFactory = _ => DefaultSize, HelpName = "N" };

    public static Command Create()
    {
        First.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("条数有误：--first must be 1 or more.");
        });
        var command = new Command("list", "列出问题 List findings that are open, with what is wrong and what was said of them. It shows no identity number and no name.") { First };
        Filter.AddTo(command);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => ListAsync(services, flags, cancellation), cancellation));
        return command;
    }

    private static async Task ListAsync(IServiceProvider services, ParseResult flags, CancellationToken cancellation)
    {
        var (findings, total) = await services.GetRequiredService<FindingReview>().ListAsync(Filter.Read(flags), flags.GetValue(First), cancellation);
        if (total == 0)
        {
            Console.WriteLine("没有问题 No findings.");
            return;
        }
        var lines = TextTable.Lines([Head, .. findings.Select(Row)], left: 6).ToList();
        Console.WriteLine(lines[0]);
        foreach (var (finding, line) in findings.Zip(lines.Skip(1)))
        {
            Console.WriteLine(line);
            Console.WriteLine($"  {finding.Explanation}");
            if (finding.StatedBy is { } by)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {by}, {finding.StatedAt:yyyy-MM-dd HH:mm} UTC: {finding.Note}"));
        }
        if (total > findings.Count)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共{total:N0}条，列出{findings.Count:N0}条 {findings.Count:N0} of {total:N0} shown; more with --first N."));
    }

    private static string[] Row(DataQualityFinding finding) =>
    [
        finding.Key,
        Chinese.Of(finding.Kind),
        Chinese.Of(finding.State) + (finding.ClosedAt is null ? "" : "，已关闭 closed"),
        finding.RegionCode,
        finding.Agency.FilingNumber,
        finding.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        finding.Certificates.ToString("N0", CultureInfo.InvariantCulture),
    ];
}
