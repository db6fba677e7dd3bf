using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SkillGraph.Access;
using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Callers;

/// <summary><c>callers</c>: what it costs that callers are confined to a region, read masked, show a token, or are written down.</summary>
internal static class CallersCommand
{
    private const string Region = "510100";
    private const string Issuer = "https://issuer.example";

    private static readonly Shape _point = new("point",
        """
        query($number: String) {
          certificate(number: $number) {
            number issuedOn kind route
            worker { id name identityNumber birthYear }
            agency { id filingNumber name category }
          }
        }
        """,
        db => db.Certificates.Where(c => c.Id % 97 == 0 && c.RegionCode == Region && c.Worker.RegionCode == Region).OrderBy(c => c.Id).Take(500).Select(c => new { number = c.Number }));

    public static Command Create()
    {
        var command = new Command("callers", "Compares the point lookup of callers with that of a server without scope, masks and audit.");
        LoadOptions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = LoadOptions.Hub(flags);
        using var signing = RSA.Create(2048);
        await using var province = await Province.PrepareAsync(settings, LoadOptions.Demo(flags), cancellation);
        await using var open = await ServerProcess.StartOpenAsync(settings, cancellation);
        await using var hub = await ServerProcess.StartHubAsync(
            settings, cancellation, ("Jwt__Issuer", Issuer), ("Jwt__Audience", "hub"), ("Jwt__SigningKeys__0", signing.ExportSubjectPublicKeyInfoPem()));
        var samples = await province.SamplesAsync(_point, cancellation);
        var all = new Side("open", open, Requests(await province.KeyAsync(new("benchmark", Role.Analyst), cancellation)));
        var official = await province.KeyAsync(new("benchmark-official", Role.Official) { RegionCode = Region }, cancellation);

        Compare("official of a region, masked", Requests(official), masked: true);
        Compare("the same by token", Requests(Token(signing)), masked: true);
        Compare("official with a purpose, in clear and audited", Requests(official, "X-Purpose: benchmark\r\n"), masked: false);

        byte[][] Requests(string key, string headers = "") => [.. samples.Select(sample => _point.ToHub(sample, key, headers))];

        void Compare(string title, byte[][] requests, bool masked)
        {
            var side = new Side("hub", hub, requests);
            Answers.Compare(side, all, (answer, clear) => !clear.Contains("***") && (masked ? answer.Contains("***") : answer == clear));
            LoadOptions.Alternation(flags).Run(title, side, all);
        }
    }

    private static string Token(RSA signing) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = "hub",
        Expires = DateTime.UtcNow.AddHours(1),
        Claims = new Dictionary<string, object> { ["sub"] = "benchmark", ["roles"] = "official", ["region"] = Region },
        SigningCredentials = new(new RsaSecurityKey(signing), "RS256"),
    });
}
