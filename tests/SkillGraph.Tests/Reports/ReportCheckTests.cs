using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Reports.Definitions;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Reports;

public sealed class ReportCheckTests : IDisposable
{
    private const string Query = "query q($region: String, $asOf: Date) {\n  levelDistribution(region: $region, asOf: $asOf) { levels { name holders { value status } } }\n}\n";
    private const string Definition = """
        title: { zh: 等级分布, en: Levels }
        parameters: { region: "510000", period: last-quarter }
        sections:
          - heading: { zh: 一 }
          - table: levels
            title: { zh: 各等级 }
            rows: q.levelDistribution.levels
            columns: [{ field: holders, label: 持证人数, format: persons }]
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
    [InlineData("field: holders", "field: holders.share", 8, "'holders.share' is not among")]
    [InlineData("{ zh: 各等级 }", "[各等级]", 6, "title: expected a text")]
    [InlineData("{ zh: 各等级 }", "{ en: Levels }", 6, "'zh' is missing")]
    [InlineData("各等级", "'{q.levelDistribution.levels.0.holders:人}'", 6, "'人' is no format")]
    [InlineData("各等级", "'{q.levelDistribution.asof:day}'", 6, "is nothing that a query answers")]
    [InlineData("format: persons", "format: person", 8, "'person' is no format")]
    [InlineData("format: persons", "format: day", 8, "'day' is a format of days; 'holders' is none")]
    [InlineData("field: holders, label: 持证人数, format: persons", "field: name, label: 等级, format: persons", 8, "'persons' is a format of numbers; 'name' is none")]
    [InlineData(", format: persons", "", 8, "'holders' is a number and has no format")]
    [InlineData("field: holders", "field: holders.value", 8, "'holders.value' tells no status")]
    [InlineData("- table: levels", "- table: Level s", 5, "expected small letters")]
    [InlineData("- heading: { zh: 一 }", "- table: levels", 4, "'levels' is the name of another")]
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
    [InlineData(", asOf: $asOf", "", 2, "lacks 'asOf: $asOf'")]
    [InlineData("{\n  levelDistribution", "{\n  levels { nodes { name } }\n  levelDistribution", 2, "'levels' cannot be reported on")]
    public async Task What_is_wrong_in_a_query_is_told_by_line(string right, string wrong, int line, string message)
    {
        var problems = await CheckAsync(Definition, Query.Replace(right, wrong));
        Assert.Contains(problems, problem => problem.File.EndsWith("q.graphql") && problem.Line == line && problem.Message.Contains(message));
    }

    [Fact]
    public async Task A_number_without_its_status_cannot_be_shown() =>
        Assert.Contains(await CheckAsync(Definition, Query.Replace("value status", "value")), problem => problem.Line == 8 && problem.Message.Contains("ask for its status beside its value"));

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
        return (await new ReportReader(services.GetRequiredService<ISchema>()).ReadAsync(folder, CancellationToken.None)).Problems;
    }
}
