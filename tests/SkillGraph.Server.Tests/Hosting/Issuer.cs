using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SkillGraph.Server.Tests.Hosting;

/// <summary>An OpenID Connect issuer on this machine: it publishes its address and keys over HTTP, and signs tokens.</summary>
internal sealed class Issuer(string url = "http://127.0.0.1:0") : IAsyncDisposable
{
    private readonly List<RSA> _made = [];
    private WebApplication? _app;
    private RsaSecurityKey? _key;

    /// <summary>Where it answers.</summary>
    public string Url { get; private set; } = "";

    public async Task StartAsync()
    {
        ChangeKey();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Url, jwks_uri = $"{Url}/keys" }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey(_key!) } }));
        await _app.StartAsync();
        Url = _app.Urls.Single();
    }

    /// <summary>From now on signs with a new key and publishes that one only.</summary>
    public void ChangeKey()
    {
        var rsa = RSA.Create(2048);
        _made.Add(rsa);
        _key = new RsaSecurityKey(rsa) { KeyId = $"key-{_made.Count}" };
    }

    public string Token(params (string Claim, object Value)[] claims) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Url,
        Audience = "hub",
        Expires = DateTime.UtcNow.AddMinutes(5),
        Claims = claims.ToDictionary(claim => claim.Claim, claim => claim.Value),
        SigningCredentials = new(_key, "RS256"),
    });

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _made.ForEach(rsa => rsa.Dispose());
    }

    private static object PublicKey(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }
}
