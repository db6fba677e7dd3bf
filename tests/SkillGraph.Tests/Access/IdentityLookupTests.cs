using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Access;

public sealed class IdentityLookupTests
{
    private const string Query = "query($number: String!) { workerByIdentityNumber(number: $number, kind: RESIDENT_ID) { birthYear } }";

    private static readonly Dictionary<string, object?> Number = new() { ["number"] = " " + People.Number.ToLowerInvariant() };

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Who_may_read_numbers_finds_the_worker_of_the_own_region_and_is_recorded(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);

        Assert.Contains("\"birthYear\":1988", await people.Hub.AskTextAsync(Query, People.Official, Number));
        Assert.Contains("\"workerByIdentityNumber\":null", await people.Hub.AskTextAsync(Query, People.OfficialElsewhere, Number));
        Assert.Contains("\"workerByIdentityNumber\":null", await people.Hub.AskTextAsync(Query, People.Official, new() { ["number"] = "999999198805042318X" }));

        var audit = await people.Hub.AskTextAsync("{ auditEntries { caller field } }", People.Auditor);
        Assert.Equal("""{"data":{"auditEntries":[{"caller":"mianyang-office","field":"workerByIdentityNumber"}]}}""", audit);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Nobody_else_learns_whether_a_number_is_known(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);
        Dictionary<string, object?> unknown = new() { ["number"] = "999999199003070012" };

        foreach (var caller in new[] { Caller.Anonymous, GraphQLAnswers.Analyst with { Purpose = "研究" }, People.Auditor, People.Official with { Purpose = null } })
        {
            var answer = await people.Hub.AskTextAsync(Query, caller, Number);
            Assert.Contains("FORBIDDEN", answer);
            Assert.Equal(answer, await people.Hub.AskTextAsync(Query, caller, unknown));
        }
    }

    [Theory]
    [InlineData("""{ workerByIdentityNumber(number: "999999198805042318") { birthYear } }""")]
    [InlineData("""query($n: String! = "999999198805042318") { workerByIdentityNumber(number: $n) { birthYear } }""")]
    public async Task A_number_in_the_document_is_refused_without_repeating_it(string query)
    {
        await using var people = await People.CreateAsync(TestProvider.Sqlite);

        var answer = await people.Hub.AskTextAsync(query, People.Official);

        Assert.Contains("VARIABLE_REQUIRED", answer);
        Assert.DoesNotContain(People.Number, answer);
    }

    [Fact]
    public async Task Nor_does_it_stay_in_a_document_whose_other_operation_was_run_first()
    {
        await using var people = await People.CreateAsync(TestProvider.Sqlite);
        const string Field = "workerByIdentityNumber(number: $n) { birthYear }";

        var answer = await people.Hub.AskTextAsync(
            $"query A($n: String!) {{ {Field} }} query B($n: String! = \"{People.Number}\") {{ {Field} }}", People.Official, new() { ["n"] = "x" }, "A");

        Assert.Contains("VARIABLE_REQUIRED", answer);
        Assert.DoesNotContain(People.Number, answer);
    }
}
