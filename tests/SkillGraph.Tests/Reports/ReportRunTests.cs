using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Charts;
using SkillGraph.Querying;
using SkillGraph.Reports.Documents;
using SkillGraph.Reports.Files;
using SkillGraph.Reports.Running;
using SkillGraph.TestKit;
using SkillGraph.Tests.Province;

namespace SkillGraph.Tests.Reports;

public sealed class ReportRunTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>, IDisposable
{
    private static readonly DateOnly Anchor = new(2025, 12, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    public static TheoryData<string> Shipped => ReportCheckTests.Shipped;

    public static TheoryData<TestProvider> All => Providers.All;

    private static string Library => Path.Combine(Repository.Root, "reports");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_report_says_the_same_on_both_databases(string name)
    {
        var documents = new List<string>();
        foreach (var provider in Enum.GetValues<TestProvider>())
        {
            var report = await RunAsync(provider, Path.Combine(Library, name));
            documents.Add(Text(report.Document));
            foreach (var format in ReportFormats.All)
                Assert.NotEmpty(format.Files(report.Document, CancellationToken.None).ToList());
        }
        Assert.Equal(documents[0], documents[1]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_same_inputs_write_the_same_bytes_and_account_for_each_of_them(TestProvider provider)
    {
        var folders = new[] { "a", "b" }.Select(name => Path.Combine(_folder, name)).ToList();
        foreach (var folder in folders)
            await ReportFiles.WriteAsync(await RunAsync(provider, Path.Combine(Library, "level-distribution")), folder, ReportFormats.All);

        var (one, other) = (Files(folders[0]), Files(folders[1]));
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.Equal(file.Value, other[file.Key]));
        var account = JsonDocument.Parse(one[ReportFiles.AccountFile]).RootElement;
        var listed = account.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("sha256").GetString());
        Assert.Equal(one.Keys.Where(name => name != ReportFiles.AccountFile).Order(), listed.Keys.Order());
        Assert.All(listed, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(one[file.Key])), file.Value));
        Assert.Equal("2025-12-31", account.GetProperty("account").GetProperty("queries")[0].GetProperty("variables").GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task A_figure_is_the_same_in_text_table_and_chart_and_as_GraphQL_answers_it()
    {
        var report = (await RunAsync(TestProvider.Sqlite, Path.Combine(Library, "level-distribution"))).Document;
        var answer = await province[TestProvider.Sqlite].AskAsync("""{ levelDistribution(asOf: "2025-12-31") { holders { value } levels { name holders { value } } } }""");

        var levels = answer.GetProperty("levelDistribution").GetProperty("levels").EnumerateArray()
            .ToDictionary(level => level.GetProperty("name").GetString()!, level => level.GetProperty("holders").GetProperty("value").GetDouble());
        var table = report.Sections.OfType<TableSection>().Single(section => section.Name == "levels");
        var bars = Assert.IsType<CategoryChart>(report.Sections.OfType<ChartSection>().Single(section => section.Name == "levels-chart").Chart);
        Assert.Equal(levels, table.Rows.ToDictionary(row => row.Cells[0].Text, row => row.Cells[1].Number!.Value));
        Assert.Equal(levels, bars.Categories.ToDictionary(bar => bar.Name, bar => bar.Values[0].Number!.Value));
        Assert.Equal(table.Rows.ToDictionary(row => row.Cells[0].Text, row => $"{row.Cells[1].Text} 人"), bars.Categories.ToDictionary(bar => bar.Name, bar => bar.Values[0].Text));
        Assert.Contains($"持证总人数 {answer.GetProperty("levelDistribution").GetProperty("holders").GetProperty("value").GetDouble():N0} 人", report.Sections.OfType<TextSection>().First().Text);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task What_is_withheld_from_the_public_is_in_no_file(string name)
    {
        var caller = Caller.Anonymous;
        var report = await RunAsync(TestProvider.Sqlite, Path.Combine(Library, name), request => request with { Caller = caller, Region = "513200" });
        var cells = report.Document.Sections.Select(section => section is ChartSection chart ? chart.Data : section).OfType<TableSection>()
            .SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();

        Assert.False(report.Account.IsExact);
        Assert.All(cells.Where(cell => cell.State == ValueState.SUPPRESSED), cell => Assert.True(cell is { Number: null, Text: "已隐去" }));
        Assert.All(
            report.Document.Sections.Select(section => section is ChartSection chart ? chart.Data : section).OfType<TableSection>()
                .SelectMany(table => table.Rows.SelectMany(row => row.Cells.Zip(table.Columns)))
                .Where(pair => pair.Second.Format?.Name is "persons" or "person-times"),
            pair => Assert.True(pair.First.Number is null || pair.First.Number % 5 == 0, $"{pair.Second.Label} {pair.First.Text}"));
    }

    [Fact]
    public async Task A_caller_of_one_city_reads_another_as_the_public_does()
    {
        Task<RanReport> Run(Caller caller, string city) => RunAsync(TestProvider.Sqlite, Path.Combine(Library, "level-distribution"), request => request with { Caller = caller, Region = city });
        var few = "";
        foreach (var city in new[] { "510300", "510400", "510800", "513200", "513300", "513400" })
            if ((await Run(GraphQLAnswers.Analyst, city)).Document.Sections.OfType<TableSection>().Any(table => table.Rows.Any(row => row.Cells[1].Number is >= 1 and < 5)))
                few = city;

        var official = Text((await Run(Roles.Caller("mianyang", Role.Official, "510700"), few)).Document);
        Assert.Equal(Text((await Run(Caller.Anonymous, few)).Document), official);
        Assert.Contains("已隐去", official);
        Assert.DoesNotContain("已隐去", Text((await Run(GraphQLAnswers.Analyst, few)).Document));
    }

    [Theory]
    [InlineData("510100", "last-month", null, "2025-12", "2025-12-31")]
    [InlineData("510100", "2025-11", null, "2025-11", "2025-11-30")]
    [InlineData("510100", "2025Q4", null, "2025Q4", "2025-12-31")]
    [InlineData("510100", "2026Q1", null, "2026Q1", "2025-12-31")]
    [InlineData("510100", "2025Q2", "2025-05-01", "2025Q2", "2025-05-01")]
    [InlineData(null, null, null, null, "2025-12-31")]
    public async Task What_is_asked_for_goes_before_what_the_definition_says(string? region, string? period, string? asOf, string? expectedPeriod, string expectedDay)
    {
        Define("asOf: period-end");
        var report = await RunAsync(TestProvider.Sqlite, _folder, request => request with { Region = region, Period = period, AsOf = asOf is null ? null : DateOnly.Parse(asOf) });
        Assert.Equal((region ?? "510000", expectedPeriod, expectedDay), (report.Account.Region, report.Account.Period, $"{report.Account.AsOf:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task What_cannot_be_run_is_refused_with_a_reason()
    {
        async Task Refused(string code, string words, Func<ReportRequest, ReportRequest> change)
        {
            var error = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(TestProvider.Sqlite, _folder, change));
            Assert.Equal(code, error is ReportException report ? report.Code : Assert.IsType<QueryError>(error).Code);
            Assert.Contains(words, error.Message);
        }

        Define("every: quarter");
        await Refused("INVALID_PERIOD", "'2025Q5' is no period", request => request with { Period = "2025Q5" });
        await Refused("INVALID_PERIOD", "'2025' is a year; this report is made for each quarter", request => request with { Period = "2025" });
        await Refused("UNKNOWN_PLAN", "'15FYP' is no plan of the hub", request => request with { Plan = "15FYP" });
        await Refused("UNKNOWN_REGION", "'990000' is no region of the hub", request => request with { Region = "990000" });
        Define("region: \"510000\"", query: "query q($asOf: Date) { levelDistribution(asOf: $asOf) { levels { name holders { value status } } } more: certificateStatistics(asOf: $asOf, first: 5000) { totalGroups } }");
        await Refused("QUERY_REFUSED", "q.graphql: first", request => request);
        Define("regoin: \"510000\"");
        await Refused("INVALID_REPORT", "unknown key 'regoin'", request => request);
    }

    [Fact]
    public async Task An_interrupted_run_leaves_what_was_there()
    {
        var report = await RunAsync(TestProvider.Sqlite, Path.Combine(Library, "level-distribution"));
        await ReportFiles.WriteAsync(report, _folder, ReportFormats.All);
        var before = Files(_folder);
        using var interruption = new CancellationTokenSource();
        var formats = ReportFormats.All.Append(new("last", "text/plain", (_, cancellation) =>
        {
            interruption.Cancel();
            return [new("last.txt", [])];
        }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportFiles.WriteAsync(report, _folder, [.. formats], cancellation: interruption.Token));

        Assert.Equal(before.Keys, Files(_folder).Keys);
        Assert.Equal(["level-distribution"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Files_that_no_report_wrote_are_left_alone()
    {
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "level-distribution")).FullName, "mine.txt");
        await File.WriteAllTextAsync(kept, "mine");
        var report = await RunAsync(TestProvider.Sqlite, Path.Combine(Library, "level-distribution"));

        Assert.Equal("FOLDER_NOT_EMPTY", (await Assert.ThrowsAsync<ReportException>(() => ReportFiles.WriteAsync(report, _folder, ReportFormats.All))).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(kept));
    }

    private void Define(string parameters, string query = "query q($region: String, $asOf: Date) { levelDistribution(region: $region, asOf: $asOf) { levels { name holders { value status } } } }")
    {
        File.WriteAllText(Path.Combine(_folder, "q.graphql"), query);
        File.WriteAllText(Path.Combine(_folder, "report.yaml"), $$"""
            title: 等级
            parameters: { {{parameters}} }
            sections:
              - table: levels
                title: "{region.name}"
                rows: q.levelDistribution.levels
                columns: [{ field: name, label: 等级 }, { field: holders, label: 人数, format: persons }]
            """);
    }

    private Task<RanReport> RunAsync(TestProvider provider, string folder, Func<ReportRequest, ReportRequest>? change = null)
    {
        var request = new ReportRequest(folder, GraphQLAnswers.Analyst) { Anchor = Anchor };
        return province[provider].Services.GetRequiredService<ReportRunner>().RunAsync(change?.Invoke(request) ?? request);
    }

    private static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes), StringComparer.Ordinal);

    /// <summary>Everything a document says, but when its data was written: each database was filled at its own time.</summary>
    private static string Text(ReportDocument document)
    {
        var text = new StringBuilder($"{document.Title}\n{document.Subtitle}\n");
        foreach (var section in document.Sections)
            text.AppendLine(section switch
            {
                HeadingSection heading => heading.Text,
                TextSection paragraph => paragraph.Text,
                TableSection table => Text(table),
                ChartSection chart => $"{Text(chart.Data)}\n{ChartRenderer.Svg(chart.Chart)}",
                _ => throw new InvalidOperationException(section.ToString()),
            });
        return text.ToString();
    }

    private static string Text(TableSection table) =>
        $"{table.Title}\n{string.Join('|', table.Columns)}\n{string.Join('\n', table.Rows.Select(row => $"{row.IsTotal} {string.Join('|', row.Cells)}"))}\n{table.Note}";
}
