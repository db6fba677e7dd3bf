using System.Text;
using System.Text.Json;

namespace SkillGraph.Benchmarks.Attack;

/// <summary>A request made to keep a server busy.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Body">The body of the POST.</param>
internal sealed record Attack(string Name, byte[] Body)
{
    public static Attack Of(string name, string query, object? variables = null) => new(name, JsonSerializer.SerializeToUtf8Bytes(new { query, variables }, _deep));

    public static Attack Raw(string name, string body) => new(name, Encoding.UTF8.GetBytes(body));

    private static readonly JsonSerializerOptions _deep = new() { MaxDepth = 10_000 };
}
