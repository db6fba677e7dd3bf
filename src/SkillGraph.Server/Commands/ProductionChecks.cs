using SkillGraph.Access;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Server.Commands;

/// <summary>What a server in production must have before it starts.</summary>
internal static class ProductionChecks
{
    /// <summary>Goes on when somebody can be told from an anonymous caller, or when this is not declared to be production.</summary>
    /// <exception cref="CommandFailure">Nobody can; says what to do.</exception>
    public static async Task RequireCallersAsync(IServiceProvider services, CancellationToken cancellation)
    {
        // ASP.NET takes an unset environment for production too, and a first try on one's own machine is none.
        if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") != Environments.Production || services.GetRequiredService<TokenSettings>().AcceptsTokens)
            return;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var keys = await services.GetRequiredService<ApiKeys>().ListAsync(cancellation);
        if (!keys.Any(key => key.WorksAt(now)))
            throw new CommandFailure(
                "生产环境没有可用的访问密钥：no access key works, and this is production. Make one with `skillgraph keys create NAME --role portal`, "
                + "or accept tokens by the settings Jwt:Authority and Jwt:Audience.");
    }
}
