using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>A known identity number goes through the whole program and is then looked for wherever the program wrote or said anything.</summary>
public sealed class PlantedNumberTests : IDisposable
{
    private const string Number = "999999198805042318";
    private const string Rejected = "999999199003070012";
    private const string Query = "query($number: String!) { workerByIdentityNumber(number: $number) { name identityNumber } }";

    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task It_is_in_clear_only_in_the_answer_to_whoever_may_read_it()
    {
        var said = new StringBuilder();
        await SayAsync(said, "migrate");
        var files = Directory.CreateDirectory(Path.Combine(_program.Folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "w.csv"), $"identity_number,name,region\n{Number},欧阳植入,510700\n{Rejected},李四,999999\n{Number}9,王五,510700\n");
        await SayAsync(said, "import", "workers", Path.Combine(files, "w.csv"));
        var key = (await SayAsync(said, "keys", "create", "office", "--role", "official", "--region", "510700")).Trim();
        using var server = _program.Start(("Logging__LogLevel__Default", "Debug"), "serve", "--urls", "http://127.0.0.1:0");
        string? line;
        do
            said.AppendLine(line = await server.StandardOutput.ReadLineAsync());
        while (!line!.StartsWith("已启动", StringComparison.Ordinal));
        var reading = server.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ').First(word => word.StartsWith("http://"))) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        object[] refused =
        [
            new { query = Query, variables = new { number = Number } },
            new { query = Query, variables = new { number = long.Parse(Number) } },
            new { query = Query, variables = new { number = new[] { Number } } },
            new { query = Query.Replace("$number)", $"\"{Number}\")"), variables = new { number = Number } },
            new { query = Query.Replace("String!", $"String! = \"{Number}\"") },
            new { query = Query.Replace("$number)", $"{Number})"), variables = new { number = Number } },
            new { query = $"{{ workers(where: {{ identityNumber: {{ eq: \"x\" }} }}) {{ totalCount }} }}" },
        ];
        foreach (var body in refused)
            said.AppendLine(await (await client.PostAsJsonAsync("/graphql", body)).Content.ReadAsStringAsync());
        var variables = Uri.EscapeDataString($$"""{"number":"{{Number}}"}""");
        said.AppendLine(await (await client.GetAsync($"/graphql?query={Uri.EscapeDataString(Query)}&variables={variables}")).Content.ReadAsStringAsync());

        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Purpose", Uri.EscapeDataString("核发补贴"));
        said.AppendLine(await (await client.GetAsync($"/graphql?query={Uri.EscapeDataString(Query)}&variables={variables}")).Content.ReadAsStringAsync());
        var answer = await client.PostAsJsonAsync("/graphql", refused[0]);
        Assert.Contains(Number, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);

        Assert.Contains(Rejected, await UploadAsync(client, (await SayAsync(said, "keys", "create", "province", "--role", "official", "--region", "510000")).Trim(), said));

        server.Kill();
        said.Append(await reading).Append(await server.StandardError.ReadToEndAsync());
        await server.WaitForExitAsync();
        Directory.Delete(files, recursive: true);
        Assert.Equal([], Forbidden(said.ToString()));
        var data = Directory.GetFiles(_program.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(data, file => file.EndsWith("access.db", StringComparison.Ordinal));
        Assert.Contains(data, file => file.EndsWith(".duckdb", StringComparison.Ordinal));
        foreach (var file in data)
            Assert.True(!Forbidden(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file))).Any(), file);
    }

    /// <summary>Sends workers, of whom one is rejected.</summary>
    /// <returns>The rejected rows as their sender reads them.</returns>
    private static async Task<string> UploadAsync(HttpClient client, string key, StringBuilder said)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        client.DefaultRequestHeaders.Remove("X-Purpose");
        var rows = new StringContent($"identity_number,name,region\n{Number},欧阳植入,510700\n{Rejected},李四,999998\n", Encoding.UTF8, "text/csv");
        var received = await client.PostAsync("/imports?kind=workers", rows);
        said.AppendLine(await received.Content.ReadAsStringAsync());
        var address = received.Headers.Location!.ToString();
        string status;
        do
            status = await client.GetStringAsync(address);
        while (!status.Contains("DONE", StringComparison.Ordinal));
        said.AppendLine(status);
        return await client.GetStringAsync($"{address}/rejected.csv");
    }

    private static IEnumerable<string> Forbidden(string text) => new[] { Number, Rejected }.Where(text.Contains)
        .Select(number => text[Math.Max(0, text.IndexOf(number, StringComparison.Ordinal) - 200)..].Split('\n')[0]);

    private async Task<string> SayAsync(StringBuilder said, params string[] arguments)
    {
        var (_, output, error) = await _program.RunAsync(arguments);
        said.AppendLine(output).AppendLine(error);
        return output;
    }
}
