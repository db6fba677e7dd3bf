using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SkillGraph.Access;
using SkillGraph.Server.Commands;
using SkillGraph.Server.Hosting;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests.Hosting;

public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://issuer.example";
    private readonly RSA _key = RSA.Create(2048);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task Claims_become_role_region_and_name()
    {
        var caller = await Callers().FindAsync(Token(new() { ["sub"] = "zhang", ["roles"] = new[] { "staff", "official" }, ["region"] = "510700" }));

        Assert.Equal("jwt:zhang", caller!.Id);
        Assert.Equal("510700", caller.Scope);
        Assert.Equal(Roles.Privileges(Role.Official), caller.Privileges);
    }

    [Fact]
    public async Task Settings_say_which_claims_and_values_count()
    {
        var settings = Settings() with { RoleClaim = "groups", RegionClaim = "xzqh", Roles = new Dictionary<string, Role> { ["hrss-city"] = Role.Official } };
        var token = Token(new() { ["sub"] = "li", ["groups"] = "hrss-city", ["xzqh"] = "510000", ["roles"] = "analyst" });

        var caller = await new TokenCallers(settings, NullLogger<TokenCallers>.Instance).FindAsync(token);

        Assert.Null(caller!.Scope);
        Assert.Equal(Roles.Privileges(Role.Official), caller.Privileges);
    }

    [Theory]
    [InlineData("roles", null)]
    [InlineData("roles", "emperor")]
    [InlineData("sub", null)]
    [InlineData("region", null)]
    [InlineData("region", "510700", "510100")]
    [InlineData("roles", "official", "analyst")]
    public async Task A_token_that_says_too_little_or_too_much_is_nobodys(string claim, params string?[] values)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "zhang", ["roles"] = "official", ["region"] = "510700" };
        Assert.NotNull(await Callers().FindAsync(Token(claims)));

        claims.Remove(claim);
        if (values is [{ }, ..])
            claims[claim] = values;

        Assert.Null(await Callers().FindAsync(Token(claims)));
    }

    [Fact]
    public async Task Of_another_issuer_audience_key_or_time_or_without_signature_it_is_nobodys()
    {
        Dictionary<string, object> analyst = new() { ["sub"] = "wang", ["roles"] = "analyst" };
        using var other = RSA.Create(2048);
        Assert.NotNull(await Callers().FindAsync(Token(analyst)));

        Assert.Null(await Callers().FindAsync(Token(analyst, issuer: "https://other.example")));
        Assert.Null(await Callers().FindAsync(Token(analyst, audience: "other")));
        Assert.Null(await Callers().FindAsync(Token(analyst, expires: DateTime.UtcNow.AddMinutes(-2))));
        Assert.Null(await Callers().FindAsync(Token(analyst, credentials: new(new RsaSecurityKey(other), "RS256"))));
        // The public key is known to all; taken for a shared secret, it must not sign.
        Assert.Null(await Callers().FindAsync(Token(analyst, credentials: new(new SymmetricSecurityKey(_key.ExportSubjectPublicKeyInfo()), "HS256"))));
        var parts = Token(analyst).Split('.');
        Assert.Null(await Callers().FindAsync($"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{parts[1]}."));
        Assert.Null(await new TokenCallers(new(), NullLogger<TokenCallers>.Instance).FindAsync(Token(analyst)));
    }

    [Fact]
    public void Half_settings_are_refused() =>
        Assert.Contains("Jwt:Audience", Assert.Throws<CommandFailure>(() => new TokenCallers(Settings() with { Audience = null }, NullLogger<TokenCallers>.Instance)).Message);

    [Fact]
    public async Task A_server_answers_who_shows_a_token()
    {
        using var program = new SkillGraphProcess();
        await program.RunAsync("migrate");
        await using var server = await RunningServer.StartAsync(
            program, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Jwt__Issuer", Issuer), ("Jwt__Audience", "hub"), ("Jwt__SigningKeys__0", _key.ExportSubjectPublicKeyInfoPem()));

        async Task<string> AskAsync(string token) =>
            await (await server.AskAsync(new { query = "{ auditEntries { caller } }" }, ("Authorization", $"Bearer {token}"))).Content.ReadAsStringAsync();
        Assert.Contains("\"auditEntries\":[]", await AskAsync(Token(new() { ["sub"] = "a", ["roles"] = "auditor" })));
        Assert.Contains("FORBIDDEN", await AskAsync(Token(new() { ["sub"] = "b", ["roles"] = "analyst" })));
        Assert.Contains("UNAUTHENTICATED", await AskAsync(Token(new() { ["sub"] = "c", ["roles"] = "emperor" })));
    }

    private TokenCallers Callers() => new(Settings(), NullLogger<TokenCallers>.Instance);

    private TokenSettings Settings() => new() { Issuer = Issuer, Audience = "hub", SigningKeys = [_key.ExportSubjectPublicKeyInfoPem()] };

    private string Token(
        Dictionary<string, object> claims, string issuer = Issuer, string audience = "hub", DateTime? expires = null, SigningCredentials? credentials = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = DateTime.UtcNow.AddHours(-1),
            Expires = expires ?? DateTime.UtcNow.AddMinutes(5),
            Claims = claims,
            SigningCredentials = credentials ?? new(new RsaSecurityKey(_key), "RS256"),
        });
}
