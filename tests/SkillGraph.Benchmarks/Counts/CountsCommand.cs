using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Counts;

/// <summary><c>counts</c>: how long the count and the first page of a large table take under the filters that are used most.</summary>
internal static class CountsCommand
{
    private const int Times = 9;

    private static readonly string[] _filters =
    [
        "{}",
        "{ region: { code: { eq: \"510100\" } } }",
        "{ region: { within: \"510000\" } }",
        "{ region: { within: [\"510100\", \"510700\"] } }",
        "{ level: { rank: { eq: 4 } } }",
        "{ level: { rank: { in: [4, 5] } } }",
        "{ level: { highSkilled: { eq: true } } }",
        "{ occupation: { code: { eq: \"6-31-01-03\" } } }",
        "{ occupation: { within: \"6-31\" } }",
        "{ agency: { filingNumber: { eq: \"Y000051900001\" } } }",
        "{ agency: { category: { eq: SCHOOL } } }",
        "{ agency: { region: { within: \"510100\" } } }",
        "{ issuedOn: { between: { from: \"2024-01-01\", to: \"2024-12-31\" } } }",
        "{ issuedOn: { gte: \"2025-01-01\" }, region: { code: { eq: \"510100\" } }, level: { rank: { eq: 4 } } }",
    ];

    public static Command Create()
    {
        var command = new Command("counts", "Times totalCount and the newest 50 of all certificates under the filters that are used most.");
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
        Console.WriteLine("      rows   count ms    page ms   filter");
        foreach (var filter in _filters)
        {
            var (count, answer) = await TimeAsync(client, $"{{ certificates(where: {filter}) {{ totalCount }} }}", cancellation);
            var (page, _) = await TimeAsync(client, $"{{ certificates(where: {filter}, order: [{{ issuedOn: DESC }}], first: 50) {{ nodes {{ number issuedOn }} }} }}", cancellation);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.GetProperty("totalCount").GetInt64(),10:N0} {count,10:0.0} {page,10:0.0}   {filter}"));
        }
    }

    /// <summary>The median, and the list.</summary>
    private static async Task<(double Milliseconds, JsonElement List)> TimeAsync(HttpClient client, string query, CancellationToken cancellation)
    {
        var times = new List<double>();
        JsonElement list = default;
        for (var time = 0; time < Times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync((Uri?)null, new { query }, cancellation);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            list = json.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : json.GetProperty("data").GetProperty("certificates");
        }
        times.Sort();
        return (times[Times / 2], list);
    }
}
