using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Reports;
using SkillGraph.Server.Hosting;
using SkillGraph.Targets;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph demo</c>: a synthetic province, imported, drawn and served.</summary>
internal static class DemoCommand
{
    private const string Analyst = "demo-analyst";

    private const string Description = """
        演示 Make a visibly synthetic province, import it as files, draw three charts and serve it. Safe to run again.
        Example: skillgraph demo --certificates 1000000 --no-serve
        """;

    private static readonly Option<int> Certificates = new("--certificates")
    {
        Description = $"证书数量 Number of certificates, {DemoOptions.Fewest} to {DemoOptions.Most}.",
        HelpName = "N",
        DefaultValueFactory = _ => new DemoOptions().Certificates,
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "随机种子 Another seed makes another province.",
        HelpName = "N",
        DefaultValueFactory = _ => new DemoOptions().Seed,
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "图表统计日 Day of the charts; by default half a year before the plan ends, so that there is something to forecast.",
        HelpName = "DAY",
        CustomParser = ChartOptions.Day,
        DefaultValueFactory = _ => new DateOnly(2025, 6, 30),
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "图表文件夹 Folder of the charts.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Path.Combine("reports", "out"),
    };

    private static readonly Option<bool> NoServe = new("--no-serve") { Description = "不启动服务 Stop after the charts." };

    public static Command Create()
    {
        Certificates.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < DemoOptions.Fewest or > DemoOptions.Most)
                result.AddError($"证书数量有误：--certificates must be {DemoOptions.Fewest} to {DemoOptions.Most}.");
        });
        var command = new Command("demo", Description) { Certificates, Seed, AsOf, Out, NoServe, HubOptions.Urls };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = flags.Hub();
        await using var app = HubServer.Build(settings, flags.GetValue(HubOptions.Urls));
        var services = app.Services;
        await Timed("建库 Stores", () => services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation));
        await ReadyStores.RequireAsync(services, cancellation);
        await DemoLoad.RunAsync(services, new(flags.GetValue(Certificates), flags.GetValue(Seed)), cancellation);
        await Timed("统计副本 Statistics replica", () => ReplicaView.RefreshAsync(services, cancellation));
        await Timed("图表 Charts", () => DrawAsync(services.GetRequiredService<HubCharts>(), flags, cancellation));
        return flags.GetValue(NoServe) ? 0 : await ServeAsync(app, flags.GetValue(AsOf)!.Value, cancellation);
    }

    private static async Task DrawAsync(HubCharts charts, ParseResult flags, CancellationToken cancellation)
    {
        var described = await charts.DescribeAsync(
            HubCharts.Names, ReferenceLookup.Province, flags.GetValue(AsOf), Indicator.CertificationCoverage, cancellation);
        foreach (var chart in described)
            foreach (var format in new[] { "png", "svg" })
                Console.WriteLine($"  {await ChartFile.WriteAsync(chart, format, flags.GetRequiredValue(Out), cancellation)}");
    }

    private static async Task<int> ServeAsync(WebApplication app, DateOnly asOf, CancellationToken cancellation)
    {
        var key = await app.Services.GetRequiredService<ApiKeys>().IssueAsync(new(Analyst, Role.Analyst), TimeSpan.Zero, cancellation);
        await app.StartAsync(cancellation);
        var url = app.Urls.First();
        Console.WriteLine($$"""

            已启动 Serving
              GraphQL              {{url}}/graphql
              查询浏览器 Explorer  {{url}}/graphql/explorer
              分析员密钥 Analyst key (an earlier one of this demo stops working)
                {{key}}

            试一试 Try
              curl -s {{url}}/graphql -H 'Authorization: Bearer {{key}}' -H 'Content-Type: application/json' \
                -d '{"query":"{ levelDistribution(asOf: \"{{asOf:yyyy-MM-dd}}\") { holders { value } levels { name holders { value } } } certificates(first: 3, order: [{ issuedOn: DESC }]) { nodes { number issuedOn worker { name } level { name } agency { name } } } }"}'

            Ctrl-C 停止 stops it.
            """);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task Timed(string step, Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {clock.Elapsed.TotalSeconds:0.0} s"));
    }
}
