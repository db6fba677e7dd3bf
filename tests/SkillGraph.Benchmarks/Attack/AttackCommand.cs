using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Attack;

/// <summary><c>attack</c>: how long the server takes to refuse or answer what was made to keep it busy.</summary>
internal static class AttackCommand
{
    private static readonly Option<int> _times = new("--times") { Description = "How often each is sent.", DefaultValueFactory = _ => 15 };

    private static readonly Option<string?> _only = new("--only") { Description = "Only attacks whose name has this in it." };

    public static Command Create()
    {
        var command = new Command("attack", "Sends requests made to keep a server busy, and prints what each is told and how long it takes.") { _times, _only };
        LoadOptions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = LoadOptions.Hub(flags);
        await using var province = await Province.PrepareAsync(settings, LoadOptions.Demo(flags), cancellation);
        await using var hub = await ServerProcess.StartHubAsync(settings, cancellation);
        using var client = await province.ClientAsync(hub, cancellation);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        // The server compiles as it goes; it is an hour old when it is attacked.
        foreach (var attack in Attacks.All().Take(20))
            await TimeAsync(client, attack, cancellation);
        Console.WriteLine("median ms     most   CPU ms   KiB  status  code                     attack");
        foreach (var attack in Attacks.All().Where(attack => flags.GetValue(_only) is not { } part || attack.Name.Contains(part, StringComparison.Ordinal)))
        {
            var told = new List<(double Milliseconds, string Told)>();
            var before = hub.Cpu;
            for (var time = 0; time < flags.GetValue(_times); time++)
                told.Add(await TimeAsync(client, attack, cancellation));
            var cpu = (hub.Cpu - before).TotalMilliseconds / told.Count;
            var times = told.Select(one => one.Milliseconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{times[times.Count / 2],9:0.0} {times[^1],8:0.0} {cpu,8:0.0} {attack.Body.Length / 1024.0,5:0}  {told[^1].Told,-32} {attack.Name}"));
        }
    }

    private static async Task<(double Milliseconds, string Told)> TimeAsync(HttpClient client, Attack attack, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(attack.Body);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync((Uri?)null, body, cancellation);
        var text = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, $"{(int)answer.StatusCode}     {Code(text)}");
    }

    private static string Code(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        var first = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement[0] : json.RootElement;
        return first.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "";
    }
}
