using System.Net;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class TrustedDocumentTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_document_is_asked_for_by_its_id_in_get_and_post()
    {
        var get = await server.Client.GetAsync($"/graphql?documentId={Uri.EscapeDataString(TestServer.HelloId)}&variables=%7B%22name%22%3A%22x%22%7D");
        var post = await server.PostAsync(new { documentId = TestServer.HelloId, variables = new { name = "x" } });

        Assert.Equal("""{"data":{"hello":"你好 x"}}""", await get.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":{"hello":"你好 x"}}""", await post.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_unknown_id_and_an_id_beside_a_text_are_refused()
    {
        Assert.Equal("UNKNOWN_DOCUMENT", await (await server.PostAsync(new { documentId = "sha256:00" })).CodeAsync());
        Assert.Equal("INVALID_REQUEST", await (await server.PostAsync(new { documentId = TestServer.HelloId, query = "{hello}" })).CodeAsync());
    }

    [Fact]
    public async Task A_server_may_run_nothing_else_and_may_hide_its_schema()
    {
        var strict = new TestServer(new(), new() { TrustedDocumentsOnly = true });
        var silent = new TestServer(new(), new() { Introspection = false });
        await strict.InitializeAsync();
        await silent.InitializeAsync();

        var text = await strict.PostAsync(new { query = "{hello}" });
        var id = await strict.PostAsync(new { documentId = TestServer.HelloId });
        var introspection = await silent.PostAsync(new { query = "{__schema{types{name}}}" });
        var other = await silent.PostAsync(new { query = "{hello __typename}" });

        await strict.DisposeAsync();
        await silent.DisposeAsync();
        Assert.Equal(HttpStatusCode.Forbidden, text.StatusCode);
        Assert.Equal("DOCUMENT_NOT_TRUSTED", await text.CodeAsync());
        Assert.Equal(HttpStatusCode.OK, id.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, introspection.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }
}
