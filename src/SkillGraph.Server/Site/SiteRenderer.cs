using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SkillGraph.Server.Site;

/// <summary>Renders a page to HTML, whole, without anything that a browser would have to run.</summary>
internal sealed class SiteRenderer(IServiceProvider services, ILoggerFactory logs)
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The page as an answer.</summary>
    public async Task<IResult> PageAsync<T>(HttpContext http, int status = StatusCodes.Status200OK, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        await using var renderer = new HtmlRenderer(services, logs);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(view)).ToHtmlString());
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
