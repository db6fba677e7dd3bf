using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Tells who asks, by the key in <c>Authorization: Bearer …</c> or <c>X-Api-Key</c>.</summary>
internal sealed class CallerReader(CallerLookup lookup)
{
    private const string Scheme = "Bearer ";
    private const string PurposeHeader = "X-Purpose";
    private const int PurposeLength = 200;

    /// <summary>The caller, with the purpose that it states; anonymous when there is no key.</summary>
    /// <exception cref="HttpRefusal">401: there is a key, and it is not known. 400: the purpose is too long.</exception>
    public async ValueTask<Caller> ReadAsync(HttpContext http)
    {
        if (Key(http.Request.Headers) is not { } key)
            return Caller.Anonymous;
        var caller = await lookup(key, http.RequestAborted)
            ?? throw new HttpRefusal(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "The key or token is not known, or works no longer.");
        return Purpose(http.Request.Headers) is { } purpose ? caller with { Purpose = purpose } : caller;
    }

    /// <summary>Why the caller asks. Headers are ASCII for many clients, so percent-encoded UTF-8 is understood as well.</summary>
    private static string? Purpose(IHeaderDictionary headers)
    {
        var purpose = Uri.UnescapeDataString(headers[PurposeHeader].ToString()).Trim();
        return purpose.Length <= PurposeLength && !purpose.Any(char.IsControl)
            ? purpose.Length == 0 ? null : purpose
            : throw new HttpRefusal(StatusCodes.Status400BadRequest, "INVALID_PURPOSE",
                $"{PurposeHeader} has {purpose.Length} characters; expected one line of at most {PurposeLength}.");
    }

    private static string? Key(IHeaderDictionary headers)
    {
        var authorization = headers.Authorization.ToString();
        var key = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..] : headers["X-Api-Key"].ToString();
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }
}
