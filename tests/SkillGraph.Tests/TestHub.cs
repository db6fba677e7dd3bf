using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.TestKit;

namespace SkillGraph.Tests;

/// <summary>A hub of its own on either database: a data folder, both stores migrated, reference data loaded. Gone when disposed.</summary>
public sealed class TestHub : IAsyncDisposable
{
    private readonly TestDatabase? _server;
    private readonly ServiceProvider _services;

    private TestHub(TestProvider provider, TestHub? like = null)
    {
        Provider = provider;
        _server = provider == TestProvider.Sqlite ? null : like?._server?.Copy() ?? TestDatabase.Create(provider);
        Settings = new(Path.Combine(Path.GetTempPath(), $"skillgraph-test-{Guid.NewGuid():n}"), _server?.ConnectionString);
        if (like is not null)
            Copy(like.Settings);
        _services = new ServiceCollection().AddSkillGraph(Settings).BuildServiceProvider(validateScopes: true);
    }

    public TestProvider Provider { get; }

    public HubSettings Settings { get; }

    public IServiceProvider Services => _services;

    public static async Task<TestHub> CreateAsync(TestProvider provider)
    {
        var hub = new TestHub(provider);
        await hub._services.GetRequiredService<HubMigrator>().MigrateAsync(CancellationToken.None);
        return hub;
    }

    /// <summary>Another hub with the same records and keys, and no statistics yet.</summary>
    public async Task<TestHub> CopyAsync()
    {
        await using var db = Open();
        if (Provider == TestProvider.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new(Provider, this);
    }

    public SkillGraphDb Open() => _services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContext();

    public async Task<long> VersionAsync()
    {
        await using var db = Open();
        return (await db.HubStates.AsNoTracking().SingleAsync()).DataVersion;
    }

    public AccessDb OpenAccess() => _services.GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _server?.Dispose();
        Directory.Delete(Settings.DataFolder, recursive: true);
    }

    private void Copy(HubSettings like)
    {
        foreach (var file in Directory.GetFiles(like.DataFolder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(like.ReplicaFolder, StringComparison.Ordinal)))
        {
            var copy = Path.Combine(Settings.DataFolder, Path.GetRelativePath(like.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
