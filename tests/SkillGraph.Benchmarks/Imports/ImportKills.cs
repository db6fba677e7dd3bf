using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
#pragma warning disable IDE0005 // The tests, which compile this file too, do not have it from their SDK.
using Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0005
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Imports;

namespace SkillGraph.Benchmarks.Imports;

/// <summary>Kills imports of certificates at random points, as a power cut would end them, and compares what a second run makes of it with an import that nobody disturbed.</summary>
internal sealed class ImportKills : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IReadOnlyList<DemoFile> _files;
    private readonly string _certificates;

    public ImportKills(HubSettings settings, int certificates)
    {
        Settings = settings;
        _services = new ServiceCollection().AddLogging().AddSkillGraph(settings).BuildServiceProvider();
        _files = DemoProvince.Write(settings.DemoFolder, new(certificates));
        _certificates = _files.Single(file => file.Kind == "certificates").Path;
    }

    public HubSettings Settings { get; }

    /// <summary>Kills the import so often; each time the hub is cleared of the certificates first.</summary>
    /// <returns>What was found after each kill, and whether the second run made it good.</returns>
    public async IAsyncEnumerable<Kill> RunAsync(int times, int seed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await _services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
        var importer = _services.GetRequiredService<Importer>();
        foreach (var file in _files.TakeWhile(file => file.Kind != "certificates"))
            await importer.ImportAsync(file.Kind, file.Path, cancellation: cancellation);
        var start = await ReadAsync(cancellation);
        var (startUp, work) = await EndAsync(cancellation);
        var undisturbed = await ReadAsync(cancellation);
        var random = new Random(seed);
        for (var i = 0; i < times; i++)
        {
            await ClearAsync(start, cancellation);
            // One in five while the process starts, the others at any moment of its work.
            var found = i % 5 == 4 ? await KillAsync(startUp * random.NextDouble(), start, cancellation) : await KillAtWorkAsync(work * random.NextDouble(), start, cancellation);
            await EndAsync(cancellation);
            yield return new(found, await ReadAsync(cancellation), undisturbed);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<KillPoint> KillAsync(TimeSpan at, HubContents start, CancellationToken cancellation)
    {
        using var import = ImportProcess.Start(Settings, "certificates", _certificates);
        await Task.Delay(at, cancellation);
        return await KillAsync(import, start, cancellation);
    }

    private async Task<KillPoint> KillAtWorkAsync(TimeSpan at, HubContents start, CancellationToken cancellation)
    {
        using var import = ImportProcess.Start(Settings, "certificates", _certificates);
        await WorkingAsync(import, cancellation);
        await Task.Delay(at, cancellation);
        return await KillAsync(import, start, cancellation);
    }

    private async Task<KillPoint> KillAsync(Process import, HubContents start, CancellationToken cancellation)
    {
        import.Kill();
        await import.WaitForExitAsync(cancellation);
        var found = await ReadAsync(cancellation);
        if (found.DataVersion > start.DataVersion)
            return KillPoint.AfterCommit;
        if (found.Certificates != start.Certificates || found.Workers != start.Workers)
            throw new InvalidOperationException("A killed import left part of its rows.");
        return found.Staging.Length > 0 ? KillPoint.UnderWay : KillPoint.BeforeStaging;
    }

    /// <returns>How long the process took to start, and how long it then worked.</returns>
    private async Task<(TimeSpan StartUp, TimeSpan Work)> EndAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var import = ImportProcess.Start(Settings, "certificates", _certificates);
        await WorkingAsync(import, cancellation);
        var startUp = clock.Elapsed;
        var output = await import.StandardOutput.ReadToEndAsync(cancellation);
        await import.WaitForExitAsync(cancellation);
        return import.ExitCode == 0
            ? (startUp, clock.Elapsed - startUp)
            : throw new InvalidOperationException($"The import ended with {import.ExitCode}: {output}{await import.StandardError.ReadToEndAsync(cancellation)}");
    }

    private async Task WorkingAsync(Process import, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(cancellation);
        var before = await HubContents.StagingAsync(db, cancellation);
        while (!import.HasExited && (await HubContents.StagingAsync(db, cancellation)).All(before.Contains))
            await Task.Delay(5, cancellation);
    }

    private async Task<HubContents> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await OpenAsync(cancellation);
        return await HubContents.ReadAsync(db, cancellation);
    }

    private async Task ClearAsync(HubContents start, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(cancellation);
        await db.Certificates.IgnoreQueryFilters().ExecuteDeleteAsync(cancellation);
        var version = await db.ImportBatches.Where(b => b.Kind == "workers").Select(b => b.DataVersion!.Value).SingleAsync(cancellation);
        await db.Workers.ExecuteUpdateAsync(s => s.SetProperty(w => w.HighestLevelRank, (int?)null).SetProperty(w => w.DataVersion, version), cancellation);
        await db.ImportBatches.Where(b => b.Kind == "certificates").ExecuteDeleteAsync(cancellation);
        await db.HubStates.ExecuteUpdateAsync(s => s.SetProperty(h => h.DataVersion, start.DataVersion), cancellation);
        if (await HubContents.ReadAsync(db, cancellation) != start)
            throw new InvalidOperationException("The hub was not cleared.");
    }

    private Task<SkillGraphDb> OpenAsync(CancellationToken cancellation) => _services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
}
