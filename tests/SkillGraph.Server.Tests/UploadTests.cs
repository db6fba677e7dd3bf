using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>Imports over HTTP, of a hub served as a user starts it.</summary>
public sealed class UploadTests : IAsyncLifetime, IDisposable
{
    private const string Header = "证书编码,认定方式,备案号,证件号码,职业编码,等级,颁发日期";
    private const string Worker = "999999199003070012";

    private readonly SkillGraphProcess _program = new();
    private RunningServer _server = null!;
    private string _official = "";

    public async Task InitializeAsync()
    {
        await _program.RunAsync("migrate");
        foreach (var kind in new[] { "agencies", "scopes", "employers", "workers" })
        {
            var file = Path.Combine(_program.Folder, $"{kind}.csv");
            await File.WriteAllTextAsync(file, (await _program.RunAsync("import", "--template", kind)).Output);
            Assert.Equal(0, (await _program.RunAsync("import", kind, file)).ExitCode);
        }
        _official = await KeyAsync("official-1", "--role", "official", "--region", "510000");
        _server = await RunningServer.StartAsync(_program, ("Imports__MostBytes", "20000000"));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_file_is_taken_in_imported_and_told_about_to_its_sender_alone()
    {
        var (portal, auditor) = (await KeyAsync("portal-1", "--role", "portal", "--scope", "import", "--region", "510000"), await KeyAsync("auditor-1", "--role", "auditor"));

        var received = await SendAsync(portal, Csv(Row(1), Row(2), Row(3).Replace("2025-03-20", "昨天")));

        Assert.Equal(HttpStatusCode.Accepted, received.StatusCode);
        var address = received.Headers.Location!.ToString();
        Assert.Matches("^/imports/[0-9a-f]{32}$", address);
        var done = await DoneAsync(portal, address);
        Assert.Equal(("MERGED", 2, 1), (Text(done, "outcome"), Count(done, "added"), Count(done, "rejected")));
        Assert.Equal("BAD_DATE", Text(done.GetProperty("problems")[0].GetProperty("problem"), "code"));
        Assert.Equal($"{address}/rejected.csv", Text(done, "rejected"));
        var rows = await (await GetAsync(portal, $"{address}/rejected.csv")).Content.ReadAsStringAsync();
        Assert.Contains("昨天", rows);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(portal, $"{address}/warnings.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_official, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(null, address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(auditor, address)).StatusCode);
        // Whoever audits sees that, and what; not the persons.
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(auditor, $"{address}/rejected.csv")).StatusCode);
        Assert.DoesNotContain(Worker, await (await GetAsync(auditor, address)).Content.ReadAsStringAsync());
        Assert.Empty(Directory.GetFiles(_program.Folder, $"{address[^32..]}.csv", SearchOption.AllDirectories));
        Assert.DoesNotContain(Worker, await _server.KillAsync());
    }

    [Fact]
    public async Task The_same_file_again_is_known_and_a_dry_run_keeps_nothing()
    {
        var file = Csv(Row(1));
        Assert.Equal("CHECKED", Text(await ImportAsync(file, "&dryRun=true"), "outcome"));
        Assert.Equal("MERGED", Text(await ImportAsync(file), "outcome"));
        Assert.Equal("ALREADY_IMPORTED", Text(await ImportAsync(file), "outcome"));
        var refused = await ImportAsync(Csv(Row(2), Row(3).Replace("2025-03-20", "昨天")), "&allOrNothing=true");
        Assert.Equal(("REFUSED", 0), (Text(refused, "outcome"), Count(refused, "added")));
    }

    [Fact]
    public async Task Compressed_files_go_in_and_damaged_ones_are_explained()
    {
        var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            await gzip.WriteAsync(Csv([.. Enumerable.Range(1, 100).Select(Row)]));

        var whole = await ImportAsync(bytes.ToArray(), type: "application/gzip");
        var half = await ImportAsync(bytes.ToArray()[..100], type: "application/gzip");
        var book = await ImportAsync(Encoding.UTF8.GetBytes("no workbook"), type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        Assert.Equal(100, Count(whole, "added"));
        Assert.Equal(("UNREADABLE", "BAD_GZIP"), (Text(half, "outcome"), Text(half.GetProperty("failure"), "code")));
        Assert.Equal("MISSING_COLUMN", Text(book.GetProperty("failure"), "code"));
    }

    [Fact]
    public async Task Who_may_not_import_and_what_is_no_import_is_refused_with_a_reason()
    {
        var city = await KeyAsync("city-1", "--role", "official", "--region", "510700");
        var analyst = await KeyAsync("analyst-1", "--role", "analyst");
        var plain = await KeyAsync("portal-2", "--role", "portal");
        var file = Csv(Row(1));

        await RefusedAsync(HttpStatusCode.Unauthorized, "UNAUTHENTICATED", SendAsync(null, file));
        await RefusedAsync(HttpStatusCode.Unauthorized, "UNAUTHENTICATED", SendAsync("nobody's", file));
        foreach (var key in new[] { city, analyst, plain })
            await RefusedAsync(HttpStatusCode.Forbidden, "FORBIDDEN", SendAsync(key, file));
        await RefusedAsync(HttpStatusCode.BadRequest, "UNKNOWN_KIND", SendAsync(_official, file, kind: "persons"));
        await RefusedAsync(HttpStatusCode.BadRequest, "INVALID_REQUEST", SendAsync(_official, file, "&dryRun=perhaps"));
        await RefusedAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", SendAsync(_official, file, type: "text/plain"));
        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE", SendAsync(_official, new byte[20_000_001]));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_official, $"/imports/{new string('0', 32)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_official, "/imports/..%2F..%2Fkeys")).StatusCode);
        Assert.Equal(2, (await _program.RunAsync("keys", "create", "p", "--role", "portal", "--scope", "import", "--region", "510700")).ExitCode);
        Assert.Empty(Uploads());
    }

    [Fact]
    public async Task A_server_that_is_killed_imports_what_it_was_sent_when_it_starts_again()
    {
        var address = (await SendAsync(_official, Csv([.. Enumerable.Range(1, 100_000).Select(Row)]))).Headers.Location!.ToString();
        while (Text(await StatusAsync(_official, address), "state") == "WAITING")
            await Task.Delay(10);
        await _server.KillAsync();
        foreach (var file in Directory.GetFiles(Uploads().Single()))
            Assert.DoesNotContain(Worker, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));

        _server = await RunningServer.StartAsync(_program);

        var done = await DoneAsync(_official, address);
        Assert.Equal(100_000, Count(done, "added") + Count(done, "unchanged"));
        Assert.Empty(Directory.GetFiles(_program.Folder, "*.import-*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_too_old_to_be_asked_for_and_what_never_arrived_is_removed()
    {
        var address = (await SendAsync(_official, Csv(Row(1)))).Headers.Location!.ToString();
        await DoneAsync(_official, address);
        await _server.KillAsync();
        var status = Path.Combine(Uploads().Single(), "status.json");
        await File.WriteAllTextAsync(status, (await File.ReadAllTextAsync(status)).Replace($"\"receivedAt\":\"{DateTime.UtcNow.Year}", "\"receivedAt\":\"2020"));
        var arriving = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Uploads().Single())!, new string('a', 32)));

        _server = await RunningServer.StartAsync(_program);
        await DoneAsync(_official, (await SendAsync(_official, Csv(Row(2)))).Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(_official, address)).StatusCode);
        // Perhaps another server is receiving it.
        Assert.True(arriving.Exists);
        Assert.Equal(2, Uploads().Length);
    }

    private string[] Uploads() => Directory.Exists(Path.Combine(_program.Folder, "skillgraph", "uploads")) ? Directory.GetDirectories(Path.Combine(_program.Folder, "skillgraph", "uploads")) : [];

    private async Task<string> KeyAsync(string name, params string[] options) => (await _program.RunAsync(["keys", "create", name, .. options])).Output.Trim();

    private async Task<HttpResponseMessage> SendAsync(string? key, byte[] file, string options = "", string type = "text/csv", string kind = "certificates")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/imports?kind={kind}{options}") { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.ExpectContinue = true;
        return await SendAsync(request, key);
    }

    private async Task<HttpResponseMessage> GetAsync(string? key, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, key);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? key)
    {
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return _server.Client.SendAsync(request);
    }

    private async Task<JsonElement> ImportAsync(byte[] file, string options = "", string type = "text/csv") =>
        await DoneAsync(_official, (await SendAsync(_official, file, options, type)).Headers.Location!.ToString());

    private async Task<JsonElement> DoneAsync(string key, string address)
    {
        while (true)
        {
            var status = await StatusAsync(key, address);
            if (Text(status, "state") == "DONE")
                return status;
            await Task.Delay(20);
        }
    }

    private async Task<JsonElement> StatusAsync(string key, string address) =>
        JsonDocument.Parse(await (await GetAsync(key, address)).Content.ReadAsStringAsync()).RootElement;

    private static async Task RefusedAsync(HttpStatusCode status, string code, Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal((status, code), (answer.StatusCode, Text(error.GetProperty("extensions"), "code")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static long Count(JsonElement element, string name) => element.GetProperty("counts").GetProperty(name).GetInt64();

    private static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. rows]));

    private static string Row(int serial) => $"Y000051900001253{serial:000000},逐级认定,Y000051900001,{Worker},6-31-01-03,3,2025-03-20";
}
