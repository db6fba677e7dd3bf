using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Server.Commands;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Benchmarks.Load;

/// <summary>A demo province to ask about, and keys to ask with.</summary>
internal sealed class Province(WebApplication hub) : IAsyncDisposable
{
    public static async Task<Province> PrepareAsync(HubSettings settings, DemoOptions options, CancellationToken cancellation)
    {
        var hub = HubServer.Build(settings, null);
        await hub.Services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
        if (!await HasCertificatesAsync(hub.Services, cancellation))
            await DemoLoad.RunAsync(hub.Services, options, cancellation);
        return new(hub);
    }

    /// <summary>A key; an earlier one of the name stops working.</summary>
    public Task<string> KeyAsync(KeyGrant grant, CancellationToken cancellation) =>
        hub.Services.GetRequiredService<ApiKeys>().IssueAsync(grant, TimeSpan.Zero, cancellation);

    /// <summary>A client of a server's GraphQL with an analyst's key.</summary>
    public async Task<HttpClient> ClientAsync(ServerProcess server, CancellationToken cancellation) => new()
    {
        BaseAddress = new Uri($"http://{server.Address}/graphql"),
        DefaultRequestHeaders = { Authorization = new("Bearer", await KeyAsync(new("benchmark", Role.Analyst), cancellation)) },
    };

    /// <summary>Values of the variables of a shape's document.</summary>
    public async Task<IReadOnlyList<object>> SamplesAsync(Shape shape, CancellationToken cancellation)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        return await shape.Samples(db).ToListAsync(cancellation);
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static async Task<bool> HasCertificatesAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        return await db.Certificates.AnyAsync(cancellation);
    }
}
