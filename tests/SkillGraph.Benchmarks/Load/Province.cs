using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Server.Commands;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Benchmarks.Load;

/// <summary>A demo province to ask about, and a key that may see its records.</summary>
internal sealed class Province(WebApplication hub, string key) : IAsyncDisposable
{
    public static async Task<Province> PrepareAsync(HubSettings settings, DemoOptions options, CancellationToken cancellation)
    {
        var hub = HubServer.Build(settings, null);
        await hub.Services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
        if (!await HasCertificatesAsync(hub.Services, cancellation))
            await DemoLoad.RunAsync(hub.Services, options, cancellation);
        return new(hub, await hub.Services.GetRequiredService<ApiKeys>().IssueAsync(new("benchmark", Role.Analyst), TimeSpan.Zero, cancellation));
    }

    public async Task<Question[]> QuestionsAsync(Shape shape, CancellationToken cancellation)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        return [.. (await shape.Samples(db).ToListAsync(cancellation)).Select(variables => new Question(Hub(shape, variables), Bare(shape, variables)))];
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static async Task<bool> HasCertificatesAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        return await db.Certificates.AnyAsync(cancellation);
    }

    private byte[] Hub(Shape shape, object variables)
    {
        var body = JsonSerializer.Serialize(new { query = shape.Document, variables });
        return Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\n"
            + $"Accept: application/graphql-response+json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    private static byte[] Bare(Shape shape, object variables)
    {
        var values = variables.GetType().GetProperties().Select(property => $"{property.Name}={property.GetValue(variables)}");
        return Encoding.UTF8.GetBytes($"GET /{shape.Name}?{string.Join('&', values)} HTTP/1.1\r\nHost: bare\r\n\r\n");
    }
}
