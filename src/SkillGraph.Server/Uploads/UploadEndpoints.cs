using Microsoft.AspNetCore.Http.Features;
using SkillGraph.Access;
using SkillGraph.Imports;
using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp;

namespace SkillGraph.Server.Uploads;

/// <summary>Imports over HTTP: a file is sent, and what comes of it is asked for at an address of its own.</summary>
internal static class UploadEndpoints
{
    // By content type; what the file is, its first bytes tell.
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/csv"] = ".csv",
        ["application/gzip"] = ".csv.gz",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
    };

    /// <summary>Adds what <see cref="MapUploads"/> needs.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, UploadSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<UploadFolder>()
        .AddSingleton<UploadRunner>()
        .AddHostedService(s => s.GetRequiredService<UploadRunner>());

    /// <summary>Serves <c>/imports</c>.</summary>
    public static void MapUploads(this WebApplication app)
    {
        app.MapPost("/imports", (HttpContext http, UploadFolder folder, UploadRunner runner, UploadSettings limits, ImportKinds kinds, FileSeal seal, TimeProvider clock) =>
            CallerAnswers.AnswerAsync(http, caller => ReceiveAsync(http, caller, folder, runner, limits, kinds, seal, clock)));
        app.MapGet("/imports/{id}", (HttpContext http, string id, UploadFolder folder, UploadRunner runner) =>
            CallerAnswers.AnswerAsync(http, caller => TellAsync(http, Known(folder, runner, id, status => status.ImportedBy == caller.Id || caller.Has(Privilege.Audit)).Status, StatusCodes.Status200OK)));
        app.MapGet("/imports/{id}/{report:regex(^(rejected|warnings)$)}.csv", (HttpContext http, string id, string report, UploadFolder folder, UploadRunner runner, FileSeal seal) =>
            CallerAnswers.AnswerAsync(http, caller => ReportAsync(http, Known(folder, runner, id, status => status.ImportedBy == caller.Id).Upload.ReportOf(report), seal)));
    }

    private static async Task ReceiveAsync(
        HttpContext http, Caller caller, UploadFolder folder, UploadRunner runner, UploadSettings limits, ImportKinds kinds, FileSeal seal, TimeProvider clock)
    {
        RequireImports(caller);
        var kind = http.Request.Query["kind"].ToString();
        if (!kinds.Names.Contains(kind))
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "UNKNOWN_KIND", $"kind: there is no kind of rows of this name; expected one of {string.Join(", ", kinds.Names)}.");
        if (http.Request.GetTypedHeaders().ContentType?.MediaType.Value is not { } type || !Extensions.TryGetValue(type, out var extension))
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"Content-Type: expected one of {string.Join(", ", Extensions.Keys)}.");
        if (!runner.HasRoom)
            throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "TOO_MANY_WAITING", $"{limits.MostWaiting} files wait for import already.") { RetryAfter = TimeSpan.FromMinutes(1) };
        var (allOrNothing, dryRun) = (Flag(http, "allOrNothing"), Flag(http, "dryRun"));
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.MostBytes;
        var upload = folder.Create();
        var status = new UploadStatus(upload.Id, kind, extension, caller.Id, clock.GetUtcNow().UtcDateTime)
        {
            AllOrNothing = allOrNothing,
            DryRun = dryRun,
        };
        try
        {
            await using (var file = seal.Write(File.Create(upload.FileOf(status))))
                await http.Request.Body.CopyToAsync(file, http.RequestAborted);
            upload.Write(status);
        }
        catch
        {
            upload.Delete();
            throw;
        }
        runner.Add(upload);
        http.Response.Headers.Location = $"/imports/{upload.Id}";
        await TellAsync(http, status, StatusCodes.Status202Accepted);
    }

    private static void RequireImports(Caller caller)
    {
        if (ReferenceEquals(caller, Caller.Anonymous))
            throw new HttpRefusal(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "An import needs a key or token.");
        if (!caller.Has(Privilege.Import))
            throw new HttpRefusal(StatusCodes.Status403Forbidden, "FORBIDDEN", $"An import needs {Privilege.Import}.");
        if (caller.Scope is not null)
            throw new HttpRefusal(StatusCodes.Status403Forbidden, "FORBIDDEN", "A file may hold rows of any region, so an import needs a caller of the whole province.");
    }

    private static bool Flag(HttpContext http, string name) => http.Request.Query[name].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw new HttpRefusal(StatusCodes.Status400BadRequest, "INVALID_REQUEST", $"{name}: expected true or false."),
    };

    private static (Upload Upload, UploadStatus Status) Known(UploadFolder folder, UploadRunner runner, string id, Func<UploadStatus, bool> mayRead) =>
        folder.Find(id) is { } upload && runner.StatusOf(upload) is { } status && mayRead(status)
            ? (upload, status)
            : throw new HttpRefusal(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no such import, or it is not for this caller.");

    private static Task TellAsync(HttpContext http, UploadStatus status, int code)
    {
        http.Response.StatusCode = code;
        return http.Response.WriteAsJsonAsync(status, Upload.Json, http.RequestAborted);
    }

    private static async Task ReportAsync(HttpContext http, string? file, FileSeal seal)
    {
        if (file is null)
            throw new HttpRefusal(StatusCodes.Status404NotFound, "NOT_FOUND", "The import has no such rows.");
        http.Response.ContentType = "text/csv; charset=utf-8";
        await using var rows = seal.Read(File.OpenRead(file));
        await rows.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
