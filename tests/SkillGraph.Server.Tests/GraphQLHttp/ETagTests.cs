using System.Net;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class ETagTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_client_that_has_the_answer_is_told_so_without_running_the_query()
    {
        var first = await server.GetAsync("{hello}");
        var again = await server.GetAsync("{hello}", ("If-None-Match", Tag(first)));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(Tag(first), Tag(again));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        Assert.Contains("Authorization", string.Join(',', first.Headers.Vary));
    }

    [Fact]
    public async Task A_tag_belongs_to_the_document_the_caller_the_media_type_and_the_data()
    {
        var tag = Tag(await server.GetAsync("{hello}"));
        var others = new[]
        {
            await server.GetAsync("{caller}", ("If-None-Match", tag)),
            await server.GetAsync("{hello}", ("If-None-Match", tag), ("X-Api-Key", "good-key")),
            await server.GetAsync("{hello}", ("If-None-Match", tag), ("Accept", "application/graphql-response+json")),
            await server.Client.SendAsync(new(HttpMethod.Get, "/graphql?query={hello}&variables={}") { Headers = { { "If-None-Match", tag } } }),
        };
        server.Stamp = "2";
        var later = await server.GetAsync("{hello}", ("If-None-Match", tag));

        Assert.All(others.Append(later), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(5, others.Append(later).Select(Tag).Distinct().Count());
        Assert.DoesNotContain(tag, others.Append(later).Select(Tag));
    }

    [Theory]
    [InlineData("{broken}")]
    [InlineData("{unknown}")]
    [InlineData("mutation { change }")]
    public async Task Errors_have_no_tag_and_are_not_kept(string query)
    {
        var answer = await server.GetAsync(query);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Answers_to_post_are_not_kept()
    {
        var answer = await server.PostAsync(new { query = "{hello}" });

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static string Tag(HttpResponseMessage answer) => answer.Headers.ETag!.ToString();
}
