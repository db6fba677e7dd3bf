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

    private TestHub(TestProvider provider)
    {
        Provider = provider;
        _server = provider == TestProvider.Sqlite ? null : TestDatabase.Create(provider);
        Settings = new(Path.Combine(Path.GetTempPath(), $"skillgraph-test-{Guid.NewGuid():n}"), _server?.ConnectionString);
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

    public SkillGraphDb Open() => _services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContext();

    public AccessDb OpenAccess() => _services.GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _server?.Dispose();
        Directory.Delete(Settings.DataFolder, recursive: true);
    }
}
