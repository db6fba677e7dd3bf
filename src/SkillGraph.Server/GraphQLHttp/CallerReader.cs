using SkillGraph.Querying;
using SkillGraph.Workers;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Tells who asks, by the key in <c>Authorization: Bearer …</c> or <c>X-Api-Key</c>.</summary>
internal sealed class CallerReader(CallerLookup lookup, CallerLimiter limiter)
{
    private const string Scheme = "Bearer ";
    private const string PurposeHeader = "X-Purpose";
    private const int PurposeLength = 200;

    /// <summary>The caller, with the purpose that it states; anonymous when there is no key.</summary>
    /// <exception cref="HttpRefusal">401: there is a key, and it is not known. 400: the purpose is none. 405: there is a purpose, and this is no POST.</exception>
    public async ValueTask<Caller> ReadAsync(HttpContext http)
    {
        if (Key(http.Request.Headers) is not { } key)
            return Caller.Anonymous;
        if (await lookup(key, http.RequestAborted) is not { } caller)
        {
            // Trying keys counts as asking without one.
            limiter.Admit(Caller.Anonymous, ClientAddress.Of(http), operations: 1).Dispose();
            throw new HttpRefusal(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "The key or token is not known, or works no longer.");
        }
        if (Purpose(http.Request.Headers) is not { } purpose)
            return caller;
        // What is read in clear is kept nowhere, and what it was found by is in no address.
        return HttpMethods.IsPost(http.Request.Method)
            ? caller with { Purpose = purpose }
            : throw new HttpRefusal(StatusCodes.Status405MethodNotAllowed, OperationCheck.MethodCode, $"A request with {PurposeHeader} must be sent by POST.") { Allow = HttpMethods.Post };
    }

    /// <summary>Why the caller asks. Headers are ASCII for many clients, so percent-encoded UTF-8 is understood as well.</summary>
    private static string? Purpose(IHeaderDictionary headers)
    {
        var purpose = Uri.UnescapeDataString(headers[PurposeHeader].ToString()).Trim();
        if (purpose.Length > PurposeLength || purpose.Any(char.IsControl))
            throw Invalid($"has {purpose.Length} characters; expected one line of at most {PurposeLength}");
        if (IdentityText.IsIn(purpose))
            throw Invalid("names a person by number, and the audit would keep it in clear; expected a reason");
        return purpose.Length == 0 ? null : purpose;
    }

    private static HttpRefusal Invalid(string what) => new(StatusCodes.Status400BadRequest, "INVALID_PURPOSE", $"{PurposeHeader} {what}.");

    private static string? Key(IHeaderDictionary headers)
    {
        var authorization = headers.Authorization.ToString();
        var key = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..] : headers["X-Api-Key"].ToString();
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }
}
