using Microsoft.Extensions.FileProviders;

namespace SkillGraph.Server.Hosting;

/// <summary>The index page and the explorer, whole from this server: a browser loads nothing from elsewhere.</summary>
internal static class Pages
{
    // The editor writes style elements of its own and loads its icons from the bundle; everything else must be a file of ours.
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Serves <c>/</c>, and with the explorer <c>/graphql/explorer</c> and its files.</summary>
    public static void MapPages(this WebApplication app, bool explorer)
    {
        app.MapPage("/", "pages/index.html");
        if (!explorer)
            return;
        app.MapPage("/graphql/explorer", "explorer/index.html");
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "explorer")),
            RequestPath = "/graphql/explorer",
            OnPrepareResponse = file => Protect(file.Context.Response),
        });
    }

    private static void MapPage(this WebApplication app, string path, string file) => app.MapGet(path, http =>
    {
        Protect(http.Response);
        return Results.File(Path.Combine(AppContext.BaseDirectory, file), "text/html; charset=utf-8").ExecuteAsync(http);
    });

    private static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
