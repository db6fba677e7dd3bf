using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>
/// How the databases answer what is asked most of large tables. PostgreSQL prefers plain reading for tables as small as these; it is told not to, and
/// shows what it can do.
/// </summary>
public sealed class PlanTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>, IAsyncLifetime
{
    private const string NoScan = " -c enable_seqscan=off -c enable_sort=off -c enable_bitmapscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    public static IEnumerable<object[]> Counts => Each(
        "{ region: { code: { eq: \"510100\" } } }",
        "{ region: { within: \"510000\" } }",
        "{ region: { within: [\"510100\", \"510700\"] }, level: { rank: { gte: 4 } } }",
        "{ level: { rank: { in: [4, 5] } } }",
        "{ level: { highSkilled: { eq: true } } }",
        "{ agency: { filingNumber: { eq: \"Y000051900001\" } } }",
        "{ occupation: { code: { eq: \"6-31-01-03\" } } }",
        "{ occupation: { within: \"6-31\" } }",
        "{ issuedOn: { between: { from: \"2024-01-01\", to: \"2024-12-31\" } } }",
        "{ region: { code: { eq: \"510100\" } }, level: { rank: { eq: 4 } }, issuedOn: { gte: \"2024-01-01\" } }");

    public static IEnumerable<object[]> Pages => Each(
        "order: [{ issuedOn: DESC }]",
        "order: [{ number: ASC }]",
        "order: [{ dataVersion: ASC }], where: { dataVersion: { gt: 3 } }",
        "order: [{ issuedOn: DESC }], where: { region: { code: { eq: \"510100\" } }, level: { rank: { eq: 4 } } }",
        "order: [{ issuedOn: ASC }], where: { occupation: { code: { eq: \"6-31-01-03\" } } }");

    /// <summary>As after a large import.</summary>
    public async Task InitializeAsync()
    {
        foreach (var provider in Enum.GetValues<TestProvider>())
        {
            await using var db = province[provider].Open();
            await db.Database.ExecuteSqlRawAsync(provider == TestProvider.Sqlite ? "ANALYZE" : "VACUUM (ANALYZE)");
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, MemberData(nameof(Counts))]
    public async Task An_index_answers_a_common_count(TestProvider provider, string where)
    {
        var (plans, _) = await AskAsync(provider, $"{{ certificates(where: {where}) {{ totalCount }} }}");

        var plan = Assert.Single(plans);
        Assert.True(OnIndexOnly(provider, plan), plan);
    }

    [Fact]
    public async Task On_PostgreSQL_an_index_counts_the_whole_table_too()
    {
        var (plans, _) = await AskAsync(TestProvider.Postgres, "{ certificates { totalCount } }");

        Assert.True(OnIndexOnly(TestProvider.Postgres, plans[0]), plans[0]);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task An_index_has_the_rows_of_a_page_in_order_and_finds_where_it_starts(TestProvider provider, string list)
    {
        var (first, answer) = await AskAsync(provider, $"{{ certificates({list}, first: 3) {{ nodes {{ number }} pageInfo {{ endCursor }} }} }}");
        var cursor = answer.GetProperty("certificates").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var (second, _) = await AskAsync(provider, $"{{ certificates({list}, first: 3, after: \"{cursor}\") {{ nodes {{ number }} }} }}");

        foreach (var plan in first.Concat(second))
        {
            Assert.DoesNotContain("TEMP B-TREE", plan);
            Assert.DoesNotMatch(@"(?<!Incremental )Sort  \(", plan);
        }
        Assert.Contains(provider == TestProvider.Sqlite ? "SEARCH" : "Index Cond", second[0]);
    }

    [Theory]
    [InlineData("certificates(order: [{ dataVersion: ASC }], where: { dataVersion: { gt: 3 } }, first: 3")]
    [InlineData("certificates(order: [{ issuedOn: DESC }], first: 3")]
    [InlineData("workers(order: [{ dataVersion: DESC }], first: 3")]
    public async Task On_PostgreSQL_a_page_starts_at_once_however_many_rows_are_level_with_its_first(string list)
    {
        var (_, answer) = await AskAsync(TestProvider.Postgres, $"{{ list: {list}) {{ pageInfo {{ endCursor }} }} }}");
        var cursor = answer.GetProperty("list").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var (plans, _) = await AskAsync(TestProvider.Postgres, $"{{ {list}, after: \"{cursor}\") {{ nodes {{ id }} }} }}");

        Assert.Contains("ROW(", plans[0]);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_page_of_agencies_each_with_its_ten_newest_certificates_is_two_statements(TestProvider provider)
    {
        var (plans, _) = await AskAsync(provider, "{ agencies(first: 20) { nodes { name region { name } certificates(first: 10, order: [{ issuedOn: DESC }]) { nodes { number worker { name } } } } } }");

        Assert.Equal(2, plans.Count);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Withdrawals_have_an_index_of_their_own(TestProvider provider)
    {
        var (plans, _) = await AskAsync(provider, "{ withdrawals(of: CERTIFICATE, since: 3) { nodes { id } } }");

        Assert.Contains("ix_certificates_withdrawn", plans[0]);
        Assert.DoesNotContain("TEMP B-TREE", plans[0]);
    }

    private static IEnumerable<object[]> Each(params string[] questions) =>
        from provider in Enum.GetValues<TestProvider>()
        from question in questions
        select new object[] { provider, question };

    private static bool OnIndexOnly(TestProvider provider, string plan) => provider == TestProvider.Postgres
        ? plan.Contains("Index Only Scan using ix_certificates_", StringComparison.Ordinal)
        : plan.Split('\n').Any(step => step.Contains("INDEX ix_certificates_", StringComparison.Ordinal)) && !plan.Contains("SCAN c\n", StringComparison.Ordinal);

    private async Task<(IReadOnlyList<string> Plans, JsonElement Data)> AskAsync(TestProvider provider, string query)
    {
        var settings = province[provider].Settings;
        if (settings.PostgreSql is { } connection)
            settings = settings with { PostgreSql = $"{connection};Options={NoScan.Trim()}" };
        var plans = new PlanRecorder();
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(settings)
            .ConfigureDbContext<SqliteSkillGraphDb>(store => store.AddInterceptors(plans))
            .ConfigureDbContext<PostgreSqlSkillGraphDb>(store => store.AddInterceptors(plans))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Schema = scope.ServiceProvider.GetRequiredService<ISchema>(),
            Query = query,
            UserContext = CallerContext.For(GraphQLAnswers.Analyst),
            RequestServices = scope.ServiceProvider,
        });
        var answer = JsonDocument.Parse(new GraphQLSerializer().Serialize(result)).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return (plans.Take(), answer.GetProperty("data"));
    }
}
