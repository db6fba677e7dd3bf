using System.Security.Cryptography;
using System.Text.Json;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;
using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>
/// The <c>ETag</c> of answers to GET. It is made of what the answer is made of, before that is read: an answer may be newer than its tag, never
/// older, so that a client that knows the tag may keep the answer.
/// </summary>
internal sealed class AnswerTags(DataStamp stamp)
{
    /// <summary>The tag; weak, because equal answers may differ in their bytes.</summary>
    public async ValueTask<EntityTagHeaderValue> OfAsync(HttpContext http, Caller caller, GraphQLRequest operation, string mediaType)
    {
        string?[] parts =
        [
            operation.Query,
            operation.OperationName,
            http.Request.Query["variables"],
            mediaType,
            http.Request.Headers[CostHeader.Name],
            caller.Id,
            caller.Scope,
            await stamp(http.RequestAborted),
            .. caller.Privileges.Order(StringComparer.Ordinal),
        ];
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts));
        return new($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"", isWeak: true);
    }

    /// <summary>Whether the client has the answer of this tag.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));

    /// <summary>Lets the client keep the answer, and makes it ask whether it still holds.</summary>
    public static void Mark(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, $"Authorization, X-Api-Key, X-Purpose, Accept, {CostHeader.Name}");
    }
}
