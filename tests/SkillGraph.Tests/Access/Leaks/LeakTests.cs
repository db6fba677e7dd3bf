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
public sealed class LeakTests(LeakFixture province) : IClassFixture<LeakFixture>
{
    private const string OwnRegion = "510700";

    private static readonly Caller KnowsAll = new("all", new HashSet<string> { Privilege.Records, Privilege.PersonalData, Privilege.Unpublished }) { Purpose = "测试" };

    private static readonly Dictionary<string, (Caller Caller, Func<TestHub, Task> Alter)> Cases = new()
    {
        ["anonymous"] = (Caller.Anonymous, AlterAllAsync),
        ["portal"] = (Roles.Caller("portal", Role.Portal, null), AlterAllAsync),
        ["auditor"] = (Roles.Caller("auditor", Role.Auditor, null), AlterAllAsync),
        ["official"] = (Roles.Caller("official", Role.Official, OwnRegion) with { Purpose = "测试" }, AlterElsewhereAsync),
        ["official without a purpose"] = (Roles.Caller("official", Role.Official, OwnRegion), async hub =>
        {
            await AlterElsewhereAsync(hub);
            await Secrets.AlterPersonalDataAsync(hub);
        }
        ),
        ["analyst"] = (Roles.Caller("analyst", Role.Analyst, null) with { Purpose = "测试" }, Secrets.AlterPersonalDataAsync),
    };

    public static TheoryData<string> Callers => [.. Cases.Keys];

    private ISchema Schema => province.Hub.Services.GetRequiredService<ISchema>();

    [Theory, MemberData(nameof(Callers))]
    public async Task No_answer_depends_on_what_the_caller_must_not_learn(string who)
    {
        var (caller, alter) = Cases[who];
        await using var other = await province.Hub.CopyAsync();
        await alter(other);
        var questions = new SchemaPaths(Schema).Questions().Concat(await LookupsAsync()).ToList();

        // Other callers share the rules of these two; some of the questions will do.
        var asked = who is "anonymous" or "official" ? questions : questions.Where((_, i) => i % 4 == 0);
        Assert.Equal([], await DifferencesAsync(other, asked, caller));
        // Whoever may know everything sees the difference: the questions do look at the secrets.
        Assert.NotEmpty(await DifferencesAsync(other, questions.Where((_, i) => i % 8 == 0), KnowsAll));
    }

    [Fact]
    public void Whatever_refers_to_a_record_of_a_person_is_one()
    {
        using var db = province.Hub.Open();
        foreach (var type in Schema.AllTypes.OfType<IObjectGraphType>().Where(type => type.Description?.Contains($"Needs {Privilege.Records}") != true))
            foreach (var navigation in db.Model.GetEntityTypes().SingleOrDefault(e => e.ClrType.Name == type.Name)?.GetNavigations().Where(n => !n.IsCollection) ?? [])
                Assert.False(
                    Schema.AllTypes[navigation.TargetEntityType.ClrType.Name]?.Description?.Contains($"Needs {Privilege.Records}") == true,
                    $"{type.Name}.{navigation.Name} refers to a record of a person, so {type.Name} must be declared by a {nameof(RecordType<Fact>)}.");
    }

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
        await Secrets.AlterRecordsAsync(hub, exceptRegion: null);
        await Secrets.AlterUnpublishedAsync(hub, exceptRegion: null);
    }

    private static async Task AlterElsewhereAsync(TestHub hub)
    {
        await Secrets.AlterRecordsAsync(hub, OwnRegion);
        await Secrets.AlterUnpublishedAsync(hub, OwnRegion);
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
        var certificate = await db.Certificates.OrderBy(c => c.Id).Select(c => c.Number).FirstAsync();
        lookups.Add($"{{ certificate(number: \"{certificate}\") {{ number issuedOn worker {{ name }} }} }}");
        return lookups;
    }
}
