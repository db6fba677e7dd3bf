using System.Net;
using System.Text;
using System.Text.Json;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.GraphQLHttp;

/// <summary>Whatever is sent, the answer is one of GraphQL, and never that something unforeseen happened.</summary>
public sealed class BodyFuzzTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly string[] Bodies =
    [
        """{"query":"query Q($n: String = \"x\", $i: [ID]) { hello(name: $n) nodes(ids: $i) { name } item { ...f } } fragment f on Item { name item { name } }","operationName":"Q","variables":{"n":"四川","i":["1",2,null]},"extensions":{}}""",
        """[{"query":"{ items(first: 3, where: { or: [{ eq: \"a\" }, { in: [\"b\"] }] }) { totalCount nodes { name } } }"},{"documentId":"sha256:of-hello","variables":{"name":"y"}}]""",
        """{"query":"mutation { change }","variables":null}""",
        """{"query":"{ __schema { types { name fields { name } } } }"}""",
    ];

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", ":", ",", "null", "true", "-1e999", "1", "#", "...", "$", "@skip", "!", "\n", "四", "\u0000", "query", "fragment on", "__typename"];

    private static readonly string[] Types = ["application/json", "application/json; charset=utf-8", "application/json;charset=utf-16", "text/plain", "APPLICATION/JSON", "application/json; a=\"", ";", ""];

    private static readonly string?[] Accepts = [null, "*/*", "application/json", "application/graphql-response+json", "application/*;q=0.5", "a/b", ";;q", "*/*;q=2"];

    public static TheoryData<int> Seeds => [.. FuzzSeeds.All];

    [Theory, MemberData(nameof(Seeds))]
    public async Task No_body_and_no_header_are_an_unforeseen_error(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var body = Mutated(random, Encoding.UTF8.GetBytes(One(random, Bodies)));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", random.Next(5) == 0 ? One(random, Types) : Types[0]);
            if (random.Next(3) == 0 && One(random, Accepts) is { } accept)
                request.Headers.TryAddWithoutValidation("Accept", accept);
            if (random.Next(10) == 0)
                request.Headers.TryAddWithoutValidation("GraphQL-Cost", One(random, ["report", "validate", "", "x"]));

            var answer = await server.Client.SendAsync(request);

            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{answer.StatusCode}: {Encoding.UTF8.GetString(body)}\n{text}");
            Assert.DoesNotContain("INTERNAL_ERROR", text);
            Assert.Contains(JsonDocument.Parse(text).RootElement.ValueKind, new[] { JsonValueKind.Object, JsonValueKind.Array });
        }
    }

    private static byte[] Mutated(Random random, byte[] body)
    {
        for (var times = random.Next(4); times > 0 && body.Length > 1; times--)
        {
            var at = random.Next(body.Length);
            body = random.Next(5) switch
            {
                0 => [.. body[..at], (byte)random.Next(256), .. body[(at + 1)..]],
                1 => body[..at],
                2 => [.. body[..at], .. body[random.Next(at, body.Length)..]],
                3 => [.. body[..at], .. body[random.Next(at)..at], .. body[at..]],
                _ => [.. body[..at], .. Encoding.UTF8.GetBytes(One(random, Pieces)), .. body[at..]],
            };
        }
        return body;
    }

    private static T One<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
