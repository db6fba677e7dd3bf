using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Reports.Definitions;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Reports;

public sealed class ReportCheckTests : IDisposable
{
    private const string Query = "query q($region: String) {\n  levelDistribution(region: $region) { levels { name holders { value status } } }\n}\n";
    private const string Definition = """
        title: { zh: 等级分布, en: Levels }
        parameters: { region: "510000", period: last-quarter }
        sections:
          - heading: { zh: 一 }
          - table: levels
            title: { zh: 各等级 }
            rows: q.levelDistribution.levels
            columns: [{ field: holders.value, label: 持证人数 }]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Path.Combine(Repository.Root, "reports"), "report.yaml", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Nothing_is_wrong_in_a_shipped_report(string name) =>
        Assert.Empty(await CheckAsync(Path.Combine(Repository.Root, "reports", name)));

    [Fact]
    public async Task Nothing_is_wrong_in_a_right_report() => Assert.Empty(await CheckAsync(Definition, Query));

    [Theory]
    [InlineData("title:", "titel:", 1, "unknown key 'titel'")]
    [InlineData("last-quarter", "2025Q5", 2, "'2025Q5' is no period")]
    [InlineData("period: last-quarter", "asOf: yesterday", 2, "'yesterday' is no day")]
    [InlineData("- table: levels", "- chart: levels\n    kind: pie", 6, "'pie' is none of bar, column")]
    [InlineData("q.levelDistribution.levels", "q.levelDistribution.level", 7, "is nothing that a query answers")]
    [InlineData("holders.value", "holders.share", 8, "'holders.share' is not among")]
    [InlineData("{ zh: 各等级 }", "各等级", 6, "title: expected keys with values")]
    [InlineData("sections:", "sections: [", 3, "this is no YAML")]
    public async Task What_is_wrong_in_the_definition_is_told_by_line(string right, string wrong, int line, string message)
    {
        var problems = await CheckAsync(Definition.Replace(right, wrong), Query);
        Assert.Contains(problems, problem => problem.File.EndsWith("report.yaml") && problem.Line >= line && problem.Message.Contains(message));
    }

    [Theory]
    [InlineData("name holders", "nam holders", 2, "nam")]
    [InlineData("$region: String", "$regoin: String", 1, "unknown variable '$regoin'")]
    [InlineData("}\n", "", 2, "")]
    [InlineData("query q", "mutation q", 1, "expected one query")]
    public async Task What_is_wrong_in_a_query_is_told_by_line(string right, string wrong, int line, string message)
    {
        var problems = await CheckAsync(Definition, Query.Replace(right, wrong));
        Assert.Contains(problems, problem => problem.File.EndsWith("q.graphql") && problem.Line == line && problem.Message.Contains(message));
    }

    [Fact]
    public async Task A_folder_without_a_definition_is_no_report() =>
        Assert.Contains("no such file", Assert.Single(await CheckAsync(_folder)).Message);

    private async Task<IReadOnlyList<ReportProblem>> CheckAsync(string definition, string query)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "report.yaml"), definition);
        await File.WriteAllTextAsync(Path.Combine(_folder, "q.graphql"), query);
        return await CheckAsync(_folder);
    }

    private async Task<IReadOnlyList<ReportProblem>> CheckAsync(string folder)
    {
        await using var services = new ServiceCollection().AddSkillGraph(new(Path.Combine(_folder, "hub"))).BuildServiceProvider();
        return await new ReportCheck(services.GetRequiredService<ISchema>()).CheckAsync(folder, CancellationToken.None);
    }
}
