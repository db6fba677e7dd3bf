using Microsoft.EntityFrameworkCore;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>Loads that set indexes and foreign keys of PostgreSQL aside.</summary>
public sealed class BulkLoadTests
{
    private const string Definitions =
        """
        SELECT string_agg(definition, E'\n' ORDER BY definition) AS "Value" FROM (
            SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated FROM pg_constraint WHERE contype = 'f') d
        """;

    [Fact]
    public async Task Indexes_and_foreign_keys_are_afterwards_what_they_were()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Postgres, before: "certificates");
        await using var db = hub.Open();
        var before = await DefinitionsAsync(db);

        await LoadAsync(hub);

        Assert.Equal(before, await DefinitionsAsync(db));
        Assert.Equal(10_000, await db.Certificates.CountAsync());
        Assert.Equal([2], await db.Workers.Select(w => w.HighestLevelRank).Distinct().ToListAsync());
    }

    [Fact]
    public async Task A_reader_who_stays_keeps_the_indexes_in_place_and_loses_nothing()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Postgres, before: "certificates");
        await using var reader = hub.Open();
        await using var reading = await reader.Database.BeginTransactionAsync();
        Assert.Equal(0, await reader.Certificates.CountAsync());

        await LoadAsync(hub);

        await using var db = hub.Open();
        Assert.Equal(10_000, await db.Certificates.CountAsync());
    }

    [Fact]
    public async Task Two_first_loads_at_once_neither_deadlock_nor_double()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Postgres, before: "certificates");

        // Half of each file's certificates are in the other, too.
        var loads = await Task.WhenAll(new[] { 1, 6_001 }.Select(first => Task.Run(() =>
            hub.ImportAsync("certificates", Certificates.File([.. Enumerable.Range(first, 12_000).Select(i => Certificates.Row(i, "level=5"))])))));

        Assert.Equal(18_000, loads.Sum(load => load.Batch!.Added));
        Assert.Equal(6_000, loads.Sum(load => load.Batch!.Unchanged));
        await using var db = hub.Open();
        Assert.Equal(18_000, await db.Certificates.CountAsync());
    }

    private static async Task LoadAsync(ImportHub hub) => Assert.Equal(
        10_000, (await hub.AcceptAsync("certificates", Certificates.File([.. Enumerable.Range(1, 10_000).Select(i => Certificates.Row(i, "level=5"))]))).Added);

    private static Task<string> DefinitionsAsync(SkillGraphDb db) => db.Database.SqlQueryRaw<string>(Definitions).SingleAsync();
}
