using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Server.GraphQLHttp;

namespace SkillGraph.Server.Hosting;

/// <summary>The web server over one hub: GraphQL, the explorer, the index page and health checks.</summary>
public static class HubServer
{
    /// <summary>The server, not yet started. Its start fails with an <see cref="IOException"/> when an address is in use.</summary>
    /// <param name="settings">The hub.</param>
    /// <param name="urls">Addresses to listen on, separated by <c>;</c>; null for the configured or default ones.</param>
    public static WebApplication Build(HubSettings settings, string? urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (urls is not null)
            builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        // It logs a failed start as a stack trace, and the command tells the same in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Whoever asked gets the error; the log line would add the SQL, and on a new database it names a table that is about to be made.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Services
            .AddSkillGraph(settings)
            .AddSingleton<CallerLookup>(services => (key, stop) => new(services.GetRequiredService<ApiKeys>().FindAsync(key, stop)))
            .AddGraphQLHttp(builder.Configuration.GetSection("Limits").Get<RequestLimits>() ?? new())
            .AddResponseCompression(compression => compression.MimeTypes = Compressed)
            .AddHostedService<ReplicaRefresher>()
            .AddHealthChecks()
            .AddCheck<StoresHealth>("stores");
        var app = builder.Build();
        app.UseRequestIds();
        app.UseResponseCompression();
        app.MapGraphQL("/graphql");
        app.MapPages();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }

    private static IEnumerable<string> Compressed =>
        ["application/graphql-response+json", "application/json", "text/html", "text/css", "text/javascript", "font/ttf"];
}
