using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.Types;
using Json.Schema;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;
using SkillGraph.TestKit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SkillGraph.Tests.Reports;

public sealed partial class ReportSchemaTests : IDisposable
{
    /// <summary>A mapping of every kind, each with a place for one more key.</summary>
    private const string Everything = """
        title: { zh: 一, en: one$words }
        parameters: { region: "510000"$parameters }
        sections:
          - { heading: 一$heading }
          - { text: 一$text }
          - table: t
            title: 一
            rows: q.levelDistribution.levels
            join: { rows: q.levelDistribution.levels, as: other, on: rank$join }
            sort: { field: rank$sort }
            columns: { field: holders, label: 人数, format: persons$value }
            only: province$table
          - chart: c
            kind: line
            title: 一
            rows: q.levelDistribution.levels
            x: { field: name, label: 等级 }
            y: { field: holders, label: 人数, format: persons, band: { low: holders, high: holders$band }$y }
            target: { value: 1, label: 目标, format: persons$line }
            forecast: { from: holders, label: 预测$forecast }
            only: province$chart
          - chart: d
            kind: bar
            title: 一
            rows: q.levelDistribution.levels
            x: { field: name, label: 等级 }
            y: { field: holders, label: 人数, format: persons }
            series: { field: name, label: 等级$series }
        $root
        """;

    private static readonly Dictionary<string, string> Places = new()
    {
        ["words"] = "$defs.words.oneOf.1",
        ["parameters"] = "properties.parameters",
        ["heading"] = "$defs.heading",
        ["text"] = "$defs.text",
        ["table"] = "$defs.table",
        ["join"] = "$defs.join",
        ["sort"] = "$defs.table.properties.sort",
        ["value"] = "$defs.value",
        ["chart"] = "$defs.chart",
        ["y"] = "$defs.y",
        ["band"] = "$defs.y.properties.band",
        ["line"] = "$defs.line",
        ["forecast"] = "$defs.chart.properties.forecast",
        ["series"] = "$defs.chart.properties.series",
        ["root"] = "",
    };

    private static readonly string SchemaText = File.ReadAllText(Path.Combine(Repository.Root, "reports", "report.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(SchemaText);

    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    public static TheoryData<string> Shipped => ReportCheckTests.Shipped;

    public static TheoryData<string> Mappings => [.. Places.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_report_is_as_the_schema_says_and_names_it(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "reports", name, "report.yaml"));
        Assert.StartsWith("# yaml-language-server: $schema=../report.schema.json\n", text);
        Assert.True(IsValid(text));
    }

    [Theory]
    [MemberData(nameof(Mappings))]
    public async Task The_schema_knows_the_keys_that_the_reader_knows(string mapping)
    {
        var text = With(mapping, mapping switch { "root" => "surplus: 1", "table" or "chart" => "\n    surplus: 1", _ => ", surplus: 1" });

        Assert.True(IsValid(With("", "")));
        Assert.False(IsValid(text));
        var problem = Assert.Single(await CheckAsync(text), problem => problem.Message.Contains("unknown key 'surplus'"));
        var known = problem.Message.Split("expected ")[1].Split(", ").Where(key => key.Length > 0);
        Assert.Equal(Keys(Places[mapping]).Order(), known.Order());
    }

    [Fact]
    public async Task Everything_is_read_without_a_problem() => Assert.Empty(await CheckAsync(With("", "")));

    [Fact]
    public void The_schema_knows_the_words_that_the_reader_knows()
    {
        Assert.Equal(FormatReaderNames(), Words("$defs.format"));
        Assert.Equal(["bar", "column", "line", "pyramid", "funnel", "waterfall", "heatmap", "ranking", "control"], Words("$defs.chart.properties.kind"));
        foreach (var format in CellFormats.All)
            Assert.NotEmpty(format.Use);
    }

    // Whatever is refused is told with every name that would do.
    private static IEnumerable<string> FormatReaderNames() =>
        [.. CellFormats.All.Select(format => format.Name), "sector", "period", "unit", "unit-difference", "unit-gap"];

    private static string With(string mapping, string surplus) => Place().Replace(Everything, match => match.Groups["name"].Value == mapping ? surplus : "");

    private static bool IsValid(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Schema.Evaluate(JsonSerializer.SerializeToElement(Json(stream.Documents[0].RootNode))).IsValid;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } number when long.TryParse(number.Value, CultureInfo.InvariantCulture, out var whole) => whole,
        YamlScalarNode text => text.Value,
        _ => null,
    };

    private static IEnumerable<string> Keys(string path) => At(path)["properties"]!.AsObject().Select(property => property.Key);

    private static IEnumerable<string> Words(string path) => At(path)["enum"]!.AsArray().Select(word => word!.GetValue<string>());

    private static JsonNode At(string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(JsonNode.Parse(SchemaText)!, (at, name) => at is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)]! : at[name]!);

    private async Task<IReadOnlyList<ReportProblem>> CheckAsync(string definition)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "report.yaml"), definition);
        await File.WriteAllTextAsync(Path.Combine(_folder, "q.graphql"), "query q($asOf: Date) { levelDistribution(asOf: $asOf) { levels { rank name holders { value status } } } }");
        await using var services = new ServiceCollection().AddSkillGraph(new(Path.Combine(_folder, "hub"))).BuildServiceProvider();
        return (await new ReportReader(services.GetRequiredService<ISchema>()).ReadAsync(_folder, CancellationToken.None)).Problems;
    }

    [GeneratedRegex(@"\$(?<name>[a-z]+)")]
    private static partial Regex Place();
}
