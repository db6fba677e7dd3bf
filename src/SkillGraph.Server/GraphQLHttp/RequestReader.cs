using System.Text.Json;
using System.Text.Unicode;
using GraphQL;
using GraphQL.Transport;
using SkillGraph.Server.GraphQLHttp.Guard;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Reads the operations of a request. Refusals say which part is wrong.</summary>
internal sealed class RequestReader(
    IGraphQLTextSerializer serializer, TrustedDocuments documents, GraphQLSettings settings, RequestLimits limits)
{
    /// <summary>The operations, and whether they came as a batch, which is answered with a list.</summary>
    public async Task<(IReadOnlyList<GraphQLRequest> Operations, bool Batch)> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return ([FromQuery(request.Query)], false);
        // A page of another site cannot send this content type without the browser asking us first: the guard against CSRF.
        if (!MediaTypes.IsJson(request.GetTypedHeaders().ContentType))
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE",
                $"The body must be {MediaTypes.Json} in UTF-8, and Content-Type is '{request.ContentType}'.");
        var body = await ReadBodyAsync(request);
        if (!Utf8.IsValid(body))
            throw Invalid("INVALID_JSON", "The body is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(body);
            return FromBody(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Invalid("INVALID_JSON", "The body is not valid JSON.");
        }
    }

    private async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > limits.BodyBytes)
                throw new HttpRefusal(StatusCodes.Status413PayloadTooLarge, "BODY_TOO_LARGE", $"The body has more than {limits.BodyBytes} bytes.")
                {
                    Figure = request.ContentLength ?? body.Length + read,
                    Limit = limits.BodyBytes,
                };
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private (IReadOnlyList<GraphQLRequest>, bool) FromBody(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
            return ([FromObject(body)], false);
        var count = body.GetArrayLength();
        if (count == 0 || count > limits.Batch)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "BATCH_TOO_LARGE", $"A batch has 1 to {limits.Batch} operations, and this one has {count}.")
            {
                Figure = count,
                Limit = limits.Batch,
            };
        return ([.. body.EnumerateArray().Select(FromObject)], true);
    }

    private GraphQLRequest FromObject(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw Invalid("INVALID_REQUEST", "A request is a JSON object with a member 'query' or 'documentId'.");
        return new GraphQLRequest
        {
            Query = Document(Text(body, "query"), Text(body, "documentId")),
            OperationName = Text(body, "operationName"),
            Variables = Map(Member(body, "variables"), "variables"),
            Extensions = Map(Member(body, "extensions"), "extensions"),
        };
    }

    private GraphQLRequest FromQuery(IQueryCollection query) => new()
    {
        Query = Document(Text(query, "query"), Text(query, "documentId")),
        OperationName = Text(query, "operationName"),
        Variables = MapFromQuery(query, "variables"),
        Extensions = MapFromQuery(query, "extensions"),
    };

    private string Document(string? text, string? id) => (text, id) switch
    {
        (null, null) => throw Invalid("INVALID_REQUEST", "'query' is missing, the GraphQL document to run, or 'documentId' instead of it."),
        ({ }, { }) => throw Invalid("INVALID_REQUEST", "'query' and 'documentId': give one of them, not both."),
        (null, { }) => documents.Find(id) ?? throw Invalid("UNKNOWN_DOCUMENT", $"'documentId': there is no document '{id}' on this server."),
        _ when settings.TrustedDocumentsOnly => throw new HttpRefusal(
            StatusCodes.Status403Forbidden, "DOCUMENT_NOT_TRUSTED", "This server runs only documents that it knows, asked for by 'documentId'."),
        _ => text,
    };

    private Inputs? MapFromQuery(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return Map(document.RootElement, name);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Invalid("INVALID_JSON", $"The parameter '{name}' is not valid JSON.");
        }
    }

    private Inputs? Map(JsonElement? value, string name) => value?.ValueKind switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.Object => serializer.ReadNode<Inputs>(Few(value.Value, name)),
        _ => throw Invalid("INVALID_REQUEST", $"'{name}' must be an object."),
    };

    private JsonElement Few(JsonElement values, string name) => VariableSize.Of(values) is var size && size > limits.Values
        ? throw new HttpRefusal(StatusCodes.Status400BadRequest, "TOO_MANY_VALUES", $"'{name}' has {size} values, and at most {limits.Values} are allowed.")
        {
            Figure = size,
            Limit = limits.Values,
        }
        : values;

    private static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Invalid("INVALID_REQUEST", $"'{name}' must be a string."),
    };

    private static string? Text(IQueryCollection query, string name) => (string?)query[name] is { Length: > 0 } text ? text : null;

    private static JsonElement? Member(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value : null;

    private static HttpRefusal Invalid(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
