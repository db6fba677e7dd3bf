using System.Text.Encodings.Web;
using System.Text.Unicode;
using SkillGraph.Databases;
using SkillGraph.Server.Findings;
using SkillGraph.Server.GraphQLHttp;
using SkillGraph.Server.Schedule;
using SkillGraph.Server.Site;
using SkillGraph.Server.Uploads;
using SkillGraph.Verification;

namespace SkillGraph.Server.Hosting;

/// <summary>The web server over one hub: GraphQL, the explorer, the index page and health checks.</summary>
public static class HubServer
{
    /// <summary>The server, not yet started. Its start fails with an <see cref="IOException"/> when an address is in use.</summary>
    /// <param name="settings">The hub.</param>
    /// <param name="urls">Addresses to listen on, separated by <c>;</c>; null for the configured or default ones.</param>
    /// <param name="configure">Changes services, for a server to compare with.</param>
    public static WebApplication Build(HubSettings settings, string? urls, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (urls is not null)
            builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders()
            .Configure(tracking => tracking.ActivityTrackingOptions = ActivityTrackingOptions.None)
            .AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes) = (true, true));
        // It logs a failed start as a stack trace, and the command tells the same in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Whoever asked gets the error; the log line would add the SQL, and on a new database it names a table that is about to be made.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // Its scope names each request by another id, which no client knows.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The probe's answer says it, and probes are many while a replica is built.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        var graphQL = builder.Configuration.GetSection("GraphQL").Get<GraphQLSettings>() ?? new();
        var tokens = builder.Configuration.GetSection("Jwt").Get<TokenSettings>() ?? new();
        builder.Services
            .AddSkillGraph(settings)
            .AddSingleton(tokens)
            .AddSingleton<TokenCallers>()
            .AddSingleton<KnownCallers>()
            .AddSingleton<CallerLookup>(services => services.GetRequiredService<KnownCallers>().FindAsync)
            .AddCors()
            .AddSingleton(TrustedDocuments.Load(Path.Combine(AppContext.BaseDirectory, "operations")))
            .AddSingleton<HubStamp>()
            .AddSingleton<DataStamp>(services => services.GetRequiredService<HubStamp>().ReadAsync)
            .AddGraphQLHttp(graphQL, builder.Configuration.GetSection("Limits").Get<RequestLimits>() ?? new())
            .ConfigureDbContext<SqliteSkillGraphDb>(store => store.AddInterceptors(new SqliteInterruption()))
            .AddSingleton(builder.Configuration.GetSection("Verification").Get<VerificationLimits>() ?? new())
            .AddSingleton<SiteQueries>()
            .AddSingleton<SiteRenderer>()
            // Chinese stays readable and short in pages too.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddUploads(builder.Configuration.GetSection("Imports").Get<UploadSettings>() ?? new())
            .AddResponseCompression(compression => compression.MimeTypes = Compressed)
            .AddSingleton(ScheduleSettings.Read(builder.Configuration))
            .AddHostedService<ScheduleRunner>()
            .AddHostedService<ReplicaRefresher>()
            .AddHostedService<ChangeListener>()
            .AddHealthChecks()
            .AddCheck<StoresHealth>("stores")
            .AddCheck<ReplicaHealth>("replica");
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        // Wrong settings are told now, and not to the first caller.
        app.Services.GetRequiredService<TokenCallers>();
        app.UseRequestIds();
        app.UseSecurityHeaders();
        app.UseCorsOf(builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? []);
        app.UseResponseCompression();
        app.MapGraphQL("/graphql");
        app.MapPages(graphQL.Explorer);
        app.MapSite();
        app.MapUploads();
        app.MapFindings();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }

    private static IEnumerable<string> Compressed =>
        ["application/graphql-response+json", "application/json", "text/html", "text/css", "text/javascript", "font/ttf"];
}
