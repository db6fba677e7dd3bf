using System.Text;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>Imports as a whole: known files, all or nothing, cancelled, at once, private.</summary>
public sealed class ImporterTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_known_file_is_not_imported_again(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var path = hub.Save(Certificates.File(Certificates.Row(1)));
        var first = await hub.Importer.ImportAsync("certificates", path);

        var second = await hub.Importer.ImportAsync("certificates", path);

        Assert.Equal((ImportOutcome.AlreadyImported, 0, first.Batch!.Id), (second.Outcome, second.ExitCode, second.Batch!.Id));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_file_with_rejected_rows_can_be_tried_again_when_what_was_missing_is_there(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "batches");
        var path = hub.Save(Certificates.File(Certificates.Row(1), Certificates.Row(2, "batch=演示批次0001")));
        Assert.Equal((1, 1), Counts(await hub.Importer.ImportAsync("certificates", path)));
        await hub.AcceptAsync("batches", hub.Kinds.Template("batches"));

        var again = await hub.Importer.ImportAsync("certificates", path);

        Assert.Equal((1, 0), Counts(again));
        Assert.Equal(1, again.Batch!.Unchanged);

        static (long Added, long Rejected) Counts(ImportResult result) => (result.Batch!.Added, result.Batch.Rejected);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task All_or_nothing_writes_nothing_when_a_row_is_rejected(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var version = await hub.VersionAsync();
        var text = Certificates.File(Certificates.Row(1), Certificates.Row(2, "level=九级"));

        var result = await hub.ImportAsync("certificates", text, new() { AllOrNothing = true });

        Assert.Equal((ImportOutcome.Refused, ImportState.Refused, 1), (result.Outcome, result.Batch!.State, result.ExitCode));
        await using var db = hub.Open();
        Assert.False(await db.Certificates.AnyAsync());
        Assert.Equal(version, await hub.VersionAsync());
        Assert.Equal(1, (await hub.ImportAsync("certificates", text)).Batch!.Added);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_cancelled_import_leaves_nothing(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var path = hub.Save(Certificates.File([.. Enumerable.Range(1, 20_000).Select(i => Certificates.Row(i, "level=5"))]));
        foreach (var phase in new[] { ImportPhase.Reading, ImportPhase.Checking, ImportPhase.Merging })
        {
            using var cancel = new CancellationTokenSource();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                hub.Importer.ImportAsync("certificates", path, progress: new CancelAt(phase, cancel), cancellation: cancel.Token));

            await using var db = hub.Open();
            Assert.False(await db.Certificates.AnyAsync());
            Assert.False(await db.ImportBatches.AnyAsync(b => b.Kind == "certificates"));
            Assert.Empty(Directory.GetFiles(hub.Hub.Settings.DataFolder, "*.import-*"));
        }
        Assert.Equal(20_000, (await hub.Importer.ImportAsync("certificates", path)).Batch!.Added);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task After_a_large_import_the_database_knows_what_its_tables_hold(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        await hub.AcceptAsync("certificates", Certificates.File([.. Enumerable.Range(1, 10_000).Select(i => Certificates.Row(i, "level=5"))]));

        await using var db = hub.Open();
        var known = provider == TestProvider.Sqlite
            ? "SELECT stat AS \"Value\" FROM sqlite_stat1 WHERE idx = 'ix_certificates_issued_on'"
            : "SELECT reltuples || ' ' || (relallvisible = relpages) AS \"Value\" FROM pg_class WHERE relname = 'certificates'";
        Assert.Equal(provider == TestProvider.Sqlite ? "10000 10000" : "10000 true", await db.Database.SqlQueryRaw<string>(known).SingleAsync());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_import_that_is_cancelled_after_its_merge_has_happened(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var path = hub.Save(Certificates.File([.. Enumerable.Range(1, 10_000).Select(i => Certificates.Row(i, "level=5"))]));
        using var cancel = new CancellationTokenSource();

        var result = await hub.Importer.ImportAsync("certificates", path, progress: new CancelAt(ImportPhase.Settling, cancel), cancellation: cancel.Token);

        Assert.True(cancel.IsCancellationRequested);
        Assert.Equal((ImportOutcome.Merged, 10_000), (result.Outcome, result.Batch!.Added));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_same_file_twice_at_once_goes_in_once(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var path = hub.Save(Certificates.File([.. Enumerable.Range(1, 3_000).Select(i => Certificates.Row(i, "level=5"))]));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hub.Importer.ImportAsync("certificates", path))));

        Assert.Equal(1, results.Count(r => r.Outcome == ImportOutcome.Merged));
        Assert.Equal(3, results.Count(r => r.Outcome == ImportOutcome.AlreadyImported));
        await using var db = hub.Open();
        Assert.Equal(3_000, await db.Certificates.CountAsync());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Files_that_share_keys_neither_deadlock_nor_double_and_versions_follow_the_commits(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var before = await hub.VersionAsync();

        // File n holds certificates 1000n to 1000n + 1999: half of them are in the next file, too.
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() =>
            hub.ImportAsync("certificates", Certificates.File([.. Enumerable.Range(1_000 * n, 2_000).Select(i => Certificates.Row(i, "level=5"))])))));

        Assert.All(results, r => Assert.Equal((2_000, 0), (r.Batch!.Added + r.Batch.Unchanged, r.Batch.Rejected)));
        await using var db = hub.Open();
        Assert.Equal(5_000, await db.Certificates.CountAsync());
        var versions = results.Select(r => r.Batch!.DataVersion).OfType<long>().Order().ToList();
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(i => before + i), versions);
        Assert.Equal(versions[^1], await hub.VersionAsync());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task No_identity_number_stands_in_clear_in_the_database(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider);
        const string Number = "999999199003070012";

        if (provider == TestProvider.Sqlite)
        {
            await using (var checkpoint = hub.Open())
                await checkpoint.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            foreach (var file in Directory.GetFiles(hub.Hub.Settings.DataFolder, "skillgraph.db*"))
                Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Number)) >= 0, file);
            return;
        }
        await using var db = hub.Open();
        await db.Database.OpenConnectionAsync();
        var tables = await TextAsync("SELECT string_agg(table_schema || '.' || table_name, ' ') FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')");
        Assert.Contains("public.workers", tables);
        Assert.DoesNotContain("import_1", tables);
        foreach (var table in tables.Split(' '))
        {
            var rows = await TextAsync($"SELECT string_agg(t::text, ' ') FROM {table} t");
            Assert.DoesNotContain(Number, rows);
            Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Number)), rows);
        }

        async Task<string> TextAsync(string sql)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync() as string ?? "";
        }
    }

    private sealed class CancelAt(ImportPhase phase, CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase == phase)
                source.Cancel();
        }
    }
}
