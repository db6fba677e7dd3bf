using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Tells who asks, by the key in <c>Authorization: Bearer …</c> or <c>X-Api-Key</c>.</summary>
internal sealed class CallerReader(CallerLookup lookup)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller; anonymous when there is no key.</summary>
    /// <exception cref="HttpRefusal">401: there is a key, and it is not known.</exception>
    public async ValueTask<Caller> ReadAsync(HttpContext http)
    {
        if (Key(http.Request.Headers) is not { } key)
            return Caller.Anonymous;
        return await lookup(key, http.RequestAborted)
            ?? throw new HttpRefusal(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "The key is not known, or works no longer.");
    }

    private static string? Key(IHeaderDictionary headers)
    {
        var authorization = headers.Authorization.ToString();
        var key = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..] : headers["X-Api-Key"].ToString();
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }
}
