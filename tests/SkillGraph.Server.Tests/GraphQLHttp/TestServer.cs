using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp;

namespace SkillGraph.Server.Tests.GraphQLHttp;

/// <summary>The endpoint over <see cref="SmallSchema"/> in a real Kestrel on a free port.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private readonly WebApplication _app;

    public TestServer() : this(new(), new())
    {
    }

    internal TestServer(RequestLimits limits, GraphQLSettings settings, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ISchema, SmallSchema>();
        builder.Services.AddSingleton<CallerLookup>((key, _) =>
            ValueTask.FromResult(key switch
            {
                "good-key" => new Caller("portal", new HashSet<string>()),
                "small-key" => new Caller("small-portal", new HashSet<string>()) { Quota = 3 },
                _ => null,
            }));
        builder.Services.AddSingleton<DataStamp>(_ => ValueTask.FromResult(Stamp));
        builder.Services.AddSingleton(new TrustedDocuments([new(HelloId, "query Hello($name: String) { hello(name: $name) }")]));
        builder.Services.AddGraphQLHttp(settings, limits);
        configure?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseRequestIds();
        _app.MapGraphQL("/graphql");
    }

    /// <summary>Id of the one trusted document, <c>query Hello($name: String)</c>.</summary>
    public const string HelloId = "sha256:of-hello";

    /// <summary>What the answers depend on, for the server; a test may change it.</summary>
    public string Stamp { get; set; } = "1";

    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public Task<HttpResponseMessage> PostAsync(object body, string? accept = "application/graphql-response+json", params (string Name, string Value)[] headers) =>
        PostAsync(JsonContent.Create(body), accept, headers);

    public async Task<HttpResponseMessage> PostAsync(HttpContent body, string? accept = "application/graphql-response+json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }
}

internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;

    /// <summary>Code of the first error.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage answer) =>
        (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>The first error says what was too much: how much there was, and how much there may be.</summary>
    public static async Task AssertTooMuchAsync(this HttpResponseMessage answer, string code, double limit)
    {
        var extensions = (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(code, extensions.GetProperty("code").GetString());
        Assert.Equal(limit, extensions.GetProperty("limit").GetDouble());
        Assert.True(extensions.GetProperty("figure").GetDouble() > limit);
    }

    public static MediaTypeHeaderValue MediaType(this HttpResponseMessage answer) => answer.Content.Headers.ContentType!;
}
