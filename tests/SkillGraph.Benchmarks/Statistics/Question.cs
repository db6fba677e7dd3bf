using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>A question of a shape, as the hub and as the bare servers take it: the bytes of whole requests.</summary>
internal sealed record Question(byte[] Hub, byte[] Bare)
{
    private static readonly DateOnly First = new(2019, 6, 1);
    private const int Days = 2500;
    private const int Ranks = 6;
    private static readonly string[] Regions =
    [
        "510100", "510300", "510400", "510500", "510600", "510700", "510800", "510900", "511000", "511100", "511300", "511400", "511500", "511600", "511700",
        "511800", "511900", "512000", "513200", "513300", "513400",
    ];

    /// <summary>The number-th one. They differ by day, rank, and region or first day of issue.</summary>
    public static Question Of(StatisticShape shape, string key, int number)
    {
        var asOf = Text(First.AddDays((int)(number * 7919L % Days)));
        var rank = 1 + number / Days % Ranks;
        var place = number / (Days * Ranks) % Regions.Length;
        var (region, from) = (Regions[place], Text(First.AddDays(-30 * place)));
        var variables = new Dictionary<string, object> { ["asOf"] = asOf, ["rank"] = rank, ["region"] = region, ["from"] = from };
        return new(
            Request(shape.Document, key, variables.Where(variable => shape.Document.Contains($"${variable.Key}", StringComparison.Ordinal)).ToDictionary()),
            Encoding.UTF8.GetBytes($"GET /{shape.Name}?asOf={asOf}&from={from}&region={region}&rank={rank} HTTP/1.1\r\nHost: bare\r\n\r\n"));
    }

    /// <summary>A question to the hub, with head and body.</summary>
    public static byte[] Request(string document, string key, object? variables = null)
    {
        var body = JsonSerializer.Serialize(new { query = document, variables });
        return Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\n"
            + $"Accept: application/graphql-response+json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
