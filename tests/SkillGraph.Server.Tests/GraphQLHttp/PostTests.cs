using System.Net;
using System.Text;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class PostTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_query_is_answered_in_readable_utf8()
    {
        var answer = await server.PostAsync(new { query = "query Q($n: String) { hello(name: $n) }", operationName = "Q", variables = new { n = "四川" } });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"data":{"hello":"你好 四川"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mutation_is_run() =>
        Assert.Equal("""{"data":{"change":"changed"}}""",
            await (await server.PostAsync(new { query = "mutation { change }" })).Content.ReadAsStringAsync());

    [Theory]
    [InlineData("", "INVALID_JSON")]
    [InlineData("{", "INVALID_JSON")]
    [InlineData("7", "INVALID_REQUEST")]
    [InlineData("{}", "INVALID_REQUEST")]
    [InlineData("""{"query":7}""", "INVALID_REQUEST")]
    [InlineData("""{"query":"\ud800"}""", "INVALID_JSON")]
    [InlineData("""{"query":"{hello}","operationName":[]}""", "INVALID_REQUEST")]
    [InlineData("""{"query":"{hello}","variables":[]}""", "INVALID_REQUEST")]
    [InlineData("""{"query":"{hello}","variables":"{}"}""", "INVALID_REQUEST")]
    [InlineData("""{"query":"{hello}","extensions":"x"}""", "INVALID_REQUEST")]
    public async Task A_malformed_request_is_refused_whatever_the_client_accepts(string body, string code)
    {
        var answer = await server.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, await answer.CodeAsync());
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        var answer = await server.PostAsync(new ByteArrayContent([0x22, 0xB4, 0xA8, 0x22]) { Headers = { { "Content-Type", "application/json" } } });

        Assert.Equal("INVALID_JSON", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gb18030")]
    [InlineData(null)]
    public async Task Content_that_another_site_could_send_is_refused(string? contentType)
    {
        var body = new ByteArrayContent("""{"query":"{hello}"}"""u8.ToArray());
        if (contentType is not null)
            body.Headers.Add("Content-Type", contentType);

        var answer = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task Json_in_utf8_is_read(string contentType)
    {
        var body = new ByteArrayContent("""{"query":"{hello}"}"""u8.ToArray()) { Headers = { { "Content-Type", contentType } } };

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task A_body_above_one_mebibyte_is_refused()
    {
        var answer = await server.PostAsync(new { query = "{hello}", variables = new { filler = new string('x', 1024 * 1024) } });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await answer.AssertTooMuchAsync("BODY_TOO_LARGE", limit: 1024 * 1024);
    }
}
