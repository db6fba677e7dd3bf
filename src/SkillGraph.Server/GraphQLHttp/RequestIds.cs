using System.Text.RegularExpressions;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Every answer names its request in <c>X-Request-Id</c>, and so do the log lines: the client's own id where it sent a plain one.</summary>
public static partial class RequestIds
{
    private const string Header = "X-Request-Id";

    /// <summary>Names each request before anything else handles it.</summary>
    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestIds));
        return app.Use(async (http, next) =>
        {
            var sent = http.Request.Headers[Header].ToString();
            http.TraceIdentifier = Plain().IsMatch(sent) ? sent : Guid.CreateVersion7().ToString("N");
            http.Response.Headers[Header] = http.TraceIdentifier;
            using (log.BeginScope("RequestId:{RequestId} {Method} {Path}", http.TraceIdentifier, http.Request.Method, http.Request.Path))
                await next(http);
        });
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}$")]
    private static partial Regex Plain();
}
