namespace SkillGraph.Server.Hosting;

/// <summary>Headers that every answer carries, and which origins may read answers in a browser.</summary>
internal static class SecurityHeaders
{
    /// <summary>Answers are data: a browser is to run, frame, guess and refer nothing. Pages replace the policy with their own.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    });

    /// <summary>Lets pages of the origins in the setting <c>Cors:Origins</c> ask the hub; none when it is empty.</summary>
    public static void UseCorsOf(this WebApplication app, string[] origins)
    {
        if (origins.Length > 0)
            app.UseCors(cors => cors
                .WithOrigins(origins)
                .WithMethods("GET", "POST")
                .WithHeaders("Authorization", "X-Api-Key", "X-Purpose", "Content-Type", "If-None-Match", "GraphQL-Cost", "X-Request-Id")
                .WithExposedHeaders("ETag", "Retry-After", "X-Request-Id"));
    }
}
