using System.Net;
using System.Text;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public sealed class RequestIdTests : IAsyncLifetime
{
    private readonly TestServer _server = new(new() { Timeout = TimeSpan.FromMilliseconds(300), OperationsPerMinute = 60, Concurrency = 1 }, new());

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_answer_names_its_request_whatever_its_status()
    {
        var known = (await _server.GetAsync("{hello}")).Headers.ETag!.ToString();
        var slow = _server.PostAsync(new { query = "{slow}" }, null, ("X-Api-Key", "good-key"), ("X-Request-Id", "slow"));
        await Task.Delay(50);
        var answers = new List<(HttpStatusCode Status, HttpResponseMessage Answer)>
        {
            (HttpStatusCode.TooManyRequests, await _server.PostAsync(new { query = "{hello}" }, null, ("X-Api-Key", "good-key"), ("X-Request-Id", "a"))),
            (HttpStatusCode.OK, await _server.PostAsync(new { query = "{hello}" }, null, ("X-Request-Id", "b"))),
            (HttpStatusCode.NotModified, await _server.GetAsync("{hello}", ("If-None-Match", known), ("X-Request-Id", "c"))),
            (HttpStatusCode.BadRequest, await _server.PostAsync(new { query = "{" }, "application/graphql-response+json", ("X-Request-Id", "d"))),
            (HttpStatusCode.Unauthorized, await _server.PostAsync(new { query = "{hello}" }, null, ("X-Api-Key", "bad-key"), ("X-Request-Id", "e"))),
            (HttpStatusCode.MethodNotAllowed, await _server.GetAsync("mutation{change}", ("X-Request-Id", "f"))),
            (HttpStatusCode.NotAcceptable, await _server.PostAsync(new { query = "{hello}" }, "text/html", ("X-Request-Id", "g"))),
            (HttpStatusCode.RequestEntityTooLarge, await _server.PostAsync(new StringContent(new string(' ', 2_000_000), Encoding.UTF8, "application/json"), null, ("X-Request-Id", "h"))),
            (HttpStatusCode.UnsupportedMediaType, await _server.PostAsync(new StringContent("{}"), null, ("X-Request-Id", "i"))),
            (HttpStatusCode.NotFound, await _server.Client.SendAsync(new(HttpMethod.Get, "/nowhere") { Headers = { { "X-Request-Id", "j" } } })),
            (HttpStatusCode.GatewayTimeout, await slow),
        };

        Assert.All(answers, one => Assert.Equal(one.Status, one.Answer.StatusCode));
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "slow"], answers.Select(one => Assert.Single(one.Answer.Headers.GetValues("X-Request-Id"))));
    }
}
