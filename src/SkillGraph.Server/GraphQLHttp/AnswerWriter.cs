using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Writes answers as JSON in UTF-8, straight into the response's buffer.</summary>
internal sealed class AnswerWriter(IErrorInfoProvider errors) : GraphQLSerializer(errors)
{
    // Chinese stays readable and short; the answer is never HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the answer of one operation, or a list for a batch.</summary>
    public async Task WriteAsync(HttpResponse response, int status, string mediaType, IReadOnlyList<ExecutionResult> results, bool batch)
    {
        response.StatusCode = status;
        response.ContentType = $"{mediaType}; charset=utf-8";
        if (response.Headers.ETag.Count == 0)
            response.Headers.CacheControl = "no-store";
        await using (var json = new Utf8JsonWriter(response.BodyWriter, Options))
        {
            if (batch)
                json.WriteStartArray();
            foreach (var result in results)
                JsonSerializer.Serialize(json, result, SerializerOptions);
            if (batch)
                json.WriteEndArray();
        }
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    /// <summary>Writes a refusal as one GraphQL error.</summary>
    public Task WriteAsync(HttpResponse response, string mediaType, HttpRefusal refusal)
    {
        if (refusal.Allow is { } methods)
            response.Headers.Allow = methods;
        if (refusal.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var error = new ExecutionError(refusal.Message) { Code = refusal.Code };
        if (refusal is { Figure: { } figure, Limit: { } limit })
            error.AddExtension("figure", figure).AddExtension("limit", limit);
        return WriteAsync(response, refusal.Status, mediaType, [new ExecutionResult(error)], batch: false);
    }
}
