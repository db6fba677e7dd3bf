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
        _server = provider == TestProvider.Sqlite ? null : TestDatabase.Create(provider);
        Settings = new(Path.Combine(Path.GetTempPath(), $"skillgraph-test-{Guid.NewGuid():n}"), _server?.ConnectionString);
        if (like is not null)
            Copy(like.Settings.DataFolder, Settings.DataFolder);
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

    /// <summary>Another hub with the same records and keys, on SQLite.</summary>
    public async Task<TestHub> CopyAsync()
    {
        await using var db = Open();
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

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
