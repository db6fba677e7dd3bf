using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>Findings of data quality over HTTP: found after an upload, read in GraphQL, and said to be what they are.</summary>
public sealed class FindingEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Worker = "999999199003070012";

    private readonly SkillGraphProcess _program = new();
    private RunningServer _server = null!;
    private string _province = "";
    private string _city = "";
    private string _elsewhere = "";
    private string _key = "";
    private JsonElement _status;

    public async Task InitializeAsync()
    {
        await PreparedHub.MakeAsync(_program);
        (_province, _city, _elsewhere) = (await KeyAsync("province", "official", "510000"), await KeyAsync("chengdu", "official", "510100"), await KeyAsync("mianyang", "official", "510700"));
        _server = await RunningServer.StartAsync(_program);
        _status = await UploadAsync();
        _key = (await FindingAsync(_city)).GetProperty("key").GetString()!;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_status_of_an_upload_tells_what_was_found_in_it() =>
        Assert.Equal("""{"state":"DONE","changes":{"DUPLICATE_CERTIFICATE":{"added":1,"reopened":0,"changed":0,"closed":0}}}""", _status.GetProperty("quality").GetRawText());

    [Fact]
    public async Task A_server_that_is_killed_while_it_searches_does_so_when_it_starts_again()
    {
        await _server.KillAsync();
        var file = Directory.GetFiles(_program.Folder, "status.json", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, Regex.Replace(await File.ReadAllTextAsync(file), "\"quality\":{.*}", "\"quality\":{\"state\":\"RUNNING\"}}"));

        _server = await RunningServer.StartAsync(_program);

        Assert.Equal("""{"state":"DONE","changes":{}}""", (await SearchedAsync($"/imports/{Path.GetFileName(Path.GetDirectoryName(file))}")).GetProperty("quality").GetRawText());
    }

    [Fact]
    public async Task An_official_says_what_a_finding_of_the_own_region_is_and_readers_see_it_at_once()
    {
        var before = await TagAsync(_city);

        var said = await SayAsync(_city, _key, """{ "state": "EXPLAINED", "note": " 工种不同 " }""");

        Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
        var finding = await FindingAsync(_city);
        Assert.Equal(("EXPLAINED", "工种不同", "chengdu"), (Text(finding, "state"), Text(finding, "note"), Text(finding, "statedBy")));
        Assert.NotEqual(before, await TagAsync(_city));
        Assert.Equal(HttpStatusCode.NoContent, (await SayAsync(_province, _key, """{ "state": "CONFIRMED", "note": "退回更正" }""")).StatusCode);
        Assert.Equal("province", Text(await FindingAsync(_province), "statedBy"));
    }

    [Fact]
    public async Task Who_may_not_say_so_and_what_says_nothing_is_refused_with_a_reason()
    {
        const string Sound = """{ "state": "EXPLAINED", "note": "工种不同" }""";
        await RefusedAsync(HttpStatusCode.Unauthorized, "UNAUTHENTICATED", SayAsync(null, _key, Sound));
        await RefusedAsync(HttpStatusCode.Unauthorized, "UNAUTHENTICATED", SayAsync("nobody's", _key, Sound));
        foreach (var role in new[] { "portal", "analyst", "auditor" })
            await RefusedAsync(HttpStatusCode.Forbidden, "FORBIDDEN", SayAsync(await KeyAsync(role, role, null), _key, Sound));
        await RefusedAsync(HttpStatusCode.NotFound, "NOT_FOUND", SayAsync(_elsewhere, _key, Sound));
        await RefusedAsync(HttpStatusCode.NotFound, "NOT_FOUND", SayAsync(_city, "NUMBER_YEAR:1", Sound));
        await RefusedAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", SayAsync(_city, _key, Sound, "text/plain"));
        foreach (var nothing in new[] { "", "null", "[]", "{", """{ "note": "x" }""", """{ "state": "NEW", "note": "x" }""", """{ "state": 1, "note": "x" }""", """{ "state": "EXPLAINED", "note": "x", "by": "y" }""" })
            await RefusedAsync(HttpStatusCode.BadRequest, "INVALID_REQUEST", SayAsync(_city, _key, nothing));
        await RefusedAsync(HttpStatusCode.BadRequest, "NOTE_MISSING", SayAsync(_city, _key, """{ "state": "EXPLAINED" }"""));
        await RefusedAsync(HttpStatusCode.BadRequest, "NOTE_TOO_LONG", SayAsync(_city, _key, $$"""{ "state": "EXPLAINED", "note": "{{new string('长', 1_001)}}" }"""));
        await RefusedAsync(HttpStatusCode.BadRequest, "NOTE_NAMES_A_PERSON", SayAsync(_city, _key, $$"""{ "state": "EXPLAINED", "note": "见{{Worker}}" }"""));
        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE", SayAsync(_city, _key, new string(' ', 20_000) + Sound));
        Assert.Equal("NEW", Text(await FindingAsync(_city), "state"));
    }

    private const string Question = "{ dataQualityFindings { nodes { key state note statedBy } } }";

    private async Task<string> KeyAsync(string name, string role, string? region) =>
        (await _program.RunAsync(["keys", "create", name, "--role", role, .. region is null ? Array.Empty<string>() : ["--region", region]])).Output.Trim();

    private async Task<JsonElement> FindingAsync(string key) =>
        JsonDocument.Parse(await (await _server.AskAsync(new { query = Question }, ("X-Api-Key", key))).Content.ReadAsStringAsync())
            .RootElement.GetProperty("data").GetProperty("dataQualityFindings").GetProperty("nodes").EnumerateArray().Single();

    private async Task<string> TagAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Question)}") { Headers = { { "X-Api-Key", key } } };
        return (await _server.Client.SendAsync(request)).Headers.ETag!.Tag;
    }

    private async Task<JsonElement> UploadAsync()
    {
        var rows = Enumerable.Range(1, 2).Select(serial => $"Y000051900001253{serial:000000},逐级认定,Y000051900001,{Worker},6-31-01-03,3,2025-03-20");
        var file = string.Join('\n', rows.Prepend("证书编码,认定方式,备案号,证件号码,职业编码,等级,颁发日期"));
        var address = (await SendAsync(_province, "/imports?kind=certificates", new StringContent(file, Encoding.UTF8, "text/csv"))).Headers.Location!.ToString();
        return await SearchedAsync(address);
    }

    private async Task<JsonElement> SearchedAsync(string address)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Api-Key", _province } } };
            var status = JsonDocument.Parse(await (await _server.Client.SendAsync(request)).Content.ReadAsStringAsync()).RootElement;
            if (status.TryGetProperty("quality", out var quality) && Text(quality, "state") == "DONE")
                return status;
            await Task.Delay(20);
        }
    }

    private Task<HttpResponseMessage> SayAsync(string? key, string finding, string body, string type = "application/json") =>
        SendAsync(key, $"/findings/{finding}", new StringContent(body, Encoding.UTF8, type));

    private async Task<HttpResponseMessage> SendAsync(string? key, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return await _server.Client.SendAsync(request);
    }

    private static async Task RefusedAsync(HttpStatusCode status, string code, Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal((status, code), (answer.StatusCode, Text(error.GetProperty("extensions"), "code")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
