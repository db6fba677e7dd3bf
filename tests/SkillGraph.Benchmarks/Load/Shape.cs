using System.Text;
using System.Text.Json;

namespace SkillGraph.Benchmarks.Load;

/// <summary>A kind of question.</summary>
/// <param name="Name">Its name, and its path on the bare server.</param>
/// <param name="Document">What the hub is asked.</param>
/// <param name="Samples">Values of the document's variables: those of many different questions.</param>
internal sealed record Shape(string Name, string Document, Func<SkillGraphDb, IQueryable<object>> Samples)
{
    private const int Questions = 500;

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("point",
            """
            query($number: String) {
              certificate(number: $number) {
                number issuedOn kind route
                worker { id name birthYear }
                agency { id filingNumber name category }
              }
            }
            """,
            db => db.Certificates.Where(c => c.Id % 997 == 0).OrderBy(c => c.Id).Take(Questions).Select(c => new { number = c.Number })),
        new("page",
            """
            query($region: String, $level: Int) {
              certificates(where: { region: { code: { eq: $region } }, level: { rank: { eq: $level } } }, order: [{ issuedOn: DESC }], first: 50) {
                nodes {
                  number issuedOn
                  worker { id name }
                  agency { filingNumber name }
                  occupation { code name }
                  level { rank name }
                }
              }
            }
            """,
            db => db.Certificates.Where(c => c.LevelRank <= 6).GroupBy(c => new { c.RegionCode, c.LevelRank }).Where(g => g.Count() > 50)
                .Select(g => new { region = g.Key.RegionCode, level = g.Key.LevelRank })),
        new("agencies",
            """
            query($region: String) {
              agencies(where: { region: { code: { eq: $region } } }, first: 20) {
                nodes {
                  filingNumber name
                  certificates(order: [{ issuedOn: DESC }], first: 10) { nodes { number issuedOn } }
                }
              }
            }
            """,
            db => db.Agencies.GroupBy(a => a.RegionCode).Where(g => g.Count() > 20).Select(g => new { region = g.Key })),
    ];

    /// <summary>A request to the hub.</summary>
    public byte[] ToHub(object variables, string key, string headers = "")
    {
        var body = JsonSerializer.Serialize(new { query = Document, variables });
        return Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {key}\r\n{headers}Content-Type: application/json\r\n"
            + $"Accept: application/graphql-response+json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    /// <summary>A request to the bare server.</summary>
    public byte[] ToBare(object variables)
    {
        var values = variables.GetType().GetProperties().Select(property => $"{property.Name}={property.GetValue(variables)}");
        return Encoding.UTF8.GetBytes($"GET /{Name}?{string.Join('&', values)} HTTP/1.1\r\nHost: bare\r\n\r\n");
    }
}
