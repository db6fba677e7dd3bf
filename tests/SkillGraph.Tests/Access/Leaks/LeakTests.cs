using System.Text;
using System.Text.Json;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>
/// Two hubs that differ only in what a caller must not learn give the caller the same answers, whatever path of the schema is asked: fields, relations,
/// lists in lists, counts, orders, filters, look-ups, errors and cursors.
/// </summary>
/// <param name="province">The hub.</param>
/// <param name="every">Which part of the questions is asked: the rules are the same on both databases.</param>
public abstract class LeakTests(LeakFixture province, int every)
{
    public sealed class OnSqlite(SqliteLeaks province) : LeakTests(province, 1), IClassFixture<SqliteLeaks>;

    public sealed class OnPostgres(PostgresLeaks province) : LeakTests(province, 3), IClassFixture<PostgresLeaks>;

    private const string OwnRegion = "510700";

    private static readonly Caller KnowsAll = new("all", new HashSet<string> { Privilege.Records, Privilege.PersonalData, Privilege.Unpublished, Privilege.Quality }) { Purpose = "测试" };

    private static readonly Dictionary<string, (Caller Caller, Func<TestHub, Task> Alter)> Cases = new()
    {
        ["anonymous"] = (Caller.Anonymous, AlterAllAsync),
        ["portal"] = (Roles.Caller("portal", Role.Portal, null), AlterAllAsync),
        ["auditor"] = (Roles.Caller("auditor", Role.Auditor, null), AlterAllButFindingsAsync),
        ["official"] = (Roles.Caller("official", Role.Official, OwnRegion) with { Purpose = "测试" }, AlterElsewhereAsync),
        ["official without a purpose"] = (Roles.Caller("official", Role.Official, OwnRegion), AlterElsewhereAndPersonalDataAsync),
        ["portal with scopes"] = (
            Roles.Caller("portal", Role.Portal, OwnRegion, [Privilege.Records, Privilege.Unpublished, Privilege.ExactStatistics]) with { Purpose = "测试" },
            AlterForScopesAsync),
        ["analyst of a region"] = (Roles.Caller("analyst", Role.Analyst, OwnRegion) with { Purpose = "测试" }, AlterElsewhereAndPersonalDataAsync),
        ["analyst"] = (Roles.Caller("analyst", Role.Analyst, null) with { Purpose = "测试" }, Secrets.AlterPersonalDataAsync),
    };

    public static TheoryData<string> Callers => [.. Cases.Keys];

    private ISchema Schema => province.Hub.Services.GetRequiredService<ISchema>();

    [Theory, MemberData(nameof(Callers))]
    public async Task No_answer_depends_on_what_the_caller_must_not_learn(string who)
    {
        var (caller, alter) = Cases[who];
        await using var other = await province.AlteredAsync(alter);
        var questions = new SchemaPaths(Schema).Questions().Concat(await LookupsAsync()).ToList();

        // Other callers share the rules of these two; some of the questions will do.
        var part = every * (who is "anonymous" or "official" ? 1 : 5);
        Assert.Equal([], await DifferencesAsync(other, questions.Where((_, i) => i % part == 0), caller));
        // Whoever may know everything is answered, and sees the difference: the questions do look at the secrets.
        var sample = questions.Where((_, i) => i % 8 == 0).ToList();
        Assert.NotEmpty(await DifferencesAsync(other, sample, KnowsAll));
        foreach (var question in sample)
            await province.Hub.AskAsync(question, KnowsAll);
    }

    [Theory, MemberData(nameof(Callers))]
    public async Task No_statistic_depends_on_names_numbers_or_what_is_not_published_to_the_caller(string who)
    {
        var caller = Cases[who].Caller;
        await using var other = await province.AlteredAsync(async hub =>
        {
            await Secrets.AlterPersonalDataAsync(hub);
            if (!caller.Has(Privilege.Unpublished) || caller.Scope is not null)
                await Secrets.AlterUnpublishedAsync(hub, caller.Has(Privilege.Unpublished) ? caller.Scope : null);
        });
        var paths = new StatisticPaths(Schema);
        var part = every * (who is "anonymous" or "official" ? 12 : 40);
        var questions = paths.Grouped.SelectMany(statistic => StatisticPaths.Questions(statistic, _ => []).Where((_, i) => i % part == 0)).Concat(paths.Fixed().Where((_, i) => i % part == 0)).ToList();

        Assert.Equal([], await DifferencesAsync(other, questions, caller));
        if (who == "anonymous")
            foreach (var unpublished in new[] { "inspectionStatistics", "assessmentStatistics" })
                Assert.NotEmpty(await DifferencesAsync(other, questions.Where(question => question.Contains(unpublished)), KnowsAll));
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("official")]
    public async Task No_page_after_a_cursor_depends_on_what_the_caller_must_not_learn(string who)
    {
        var (caller, alter) = Cases[who];
        await using var other = await province.AlteredAsync(alter);

        foreach (var (list, order) in new SchemaPaths(Schema).Ordered().Where((_, i) => i % (3 * every) == 0))
        {
            var page = await province.Hub.AskAsync($"{{ page: {list}(first: 2, order: [{order}]) {{ pageInfo {{ endCursor }} }} }}", caller);
            if (page.GetProperty("page").GetProperty("pageInfo").GetProperty("endCursor").GetString() is { } cursor)
                Assert.Equal([], await DifferencesAsync(other, [$"{{ {list}(first: 2, after: \"{cursor}\", order: [{order}]) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"], caller));
        }
    }

    [Fact]
    public void Whatever_refers_to_a_record_of_a_person_is_one()
    {
        using var db = province.Hub.Open();
        foreach (var type in Schema.AllTypes.OfType<IObjectGraphType>().Where(type => !IsRecord(type)))
            foreach (var navigation in db.Model.GetEntityTypes().SingleOrDefault(e => e.ClrType.Name == type.Name)?.GetNavigations().Where(n => !n.IsCollection) ?? [])
                Assert.False(
                    IsRecord(Schema.AllTypes[navigation.TargetEntityType.ClrType.Name]),
                    $"{type.Name}.{navigation.Name} refers to a record of a person, so {type.Name} must be declared by a {nameof(RecordType<Fact>)}.");
    }

    private static bool IsRecord(IGraphType? type) => type?.Description is { } description && new[] { Privilege.Records, Privilege.Quality }.Any(privilege => description.Contains($"Needs {privilege}"));

    private async Task<List<string>> DifferencesAsync(TestHub other, IEnumerable<string> questions, Caller caller)
    {
        var found = new List<string>();
        foreach (var question in questions)
            if (await province.Hub.AskTextAsync(question, caller) != await other.AskTextAsync(question, caller))
                found.Add(question);
        return found;
    }

    private static async Task AlterAllAsync(TestHub hub)
    {
        await AlterAllButFindingsAsync(hub);
        await Secrets.AlterFindingsAsync(hub, exceptRegion: null);
    }

    private static async Task AlterAllButFindingsAsync(TestHub hub)
    {
        await Secrets.AlterRecordsAsync(hub, exceptRegion: null);
        await Secrets.AlterUnpublishedAsync(hub, exceptRegion: null);
    }

    private static async Task AlterElsewhereAsync(TestHub hub)
    {
        await Secrets.AlterRecordsAsync(hub, OwnRegion);
        await Secrets.AlterUnpublishedAsync(hub, OwnRegion);
        await Secrets.AlterFindingsAsync(hub, OwnRegion);
    }

    // No scope of a portal's key opens findings to it.
    private static async Task AlterForScopesAsync(TestHub hub)
    {
        await Secrets.AlterRecordsAsync(hub, OwnRegion);
        await Secrets.AlterUnpublishedAsync(hub, OwnRegion);
        await Secrets.AlterFindingsAsync(hub, exceptRegion: null);
        await Secrets.AlterPersonalDataAsync(hub);
    }

    private static async Task AlterElsewhereAndPersonalDataAsync(TestHub hub)
    {
        await AlterElsewhereAsync(hub);
        await Secrets.AlterPersonalDataAsync(hub);
    }

    /// <summary>Look-ups of rows of every entity by what a caller may have got hold of.</summary>
    private async Task<List<string>> LookupsAsync()
    {
        var paths = new SchemaPaths(Schema);
        await using var db = province.Hub.Open();
        var lookups = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => typeof(Fact).IsAssignableFrom(e.ClrType) && Schema.AllTypes[e.ClrType.Name] is not null))
        {
            var sql = $"SELECT id AS \"Value\" FROM {entity.GetTableName()} ORDER BY id LIMIT 60";
            var keys = await db.Database.SqlQueryRaw<long>(sql).ToListAsync();
            var ids = keys.Select(key => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{entity.ClrType.Name}:{key}")).TrimEnd('=')).ToList();
            lookups.Add(paths.Nodes(entity.ClrType.Name, ids));
            lookups.AddRange(ids.Take(3).Select(id => $"{{ node(id: \"{id}\") {{ id }} }}"));
            lookups.Add($"{{ withdrawals(of: {JsonNamingPolicy.SnakeCaseUpper.ConvertName(entity.ClrType.Name)}, since: 0, first: 200) {{ totalCount nodes {{ id dataVersion }} }} }}");
        }
        foreach (var (field, entity, argument) in paths.ByNaturalKey().Select(key => (key.Field, db.Model.GetEntityTypes().Single(e => e.ClrType.Name == key.Type), key.Argument)))
        {
            var property = entity.GetProperties().Single(property => property.Name.Equals(argument, StringComparison.OrdinalIgnoreCase));
            var column = property.GetColumnName();
            var sql = $"SELECT CAST({column} AS text) AS \"Value\" FROM {entity.GetTableName()} WHERE {column} IS NOT NULL ORDER BY {column} LIMIT 5";
            foreach (var value in await db.Database.SqlQueryRaw<string>(sql).ToListAsync())
                lookups.Add($"{{ {field}({argument}: {(property.ClrType == typeof(string) ? $"\"{value}\"" : value)}) {{ id __typename }} }}");
        }
        return lookups;
    }
}
