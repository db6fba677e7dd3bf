using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.Server.Commands;

namespace SkillGraph.Server.Hosting;

/// <summary>Tells who holds a token (JWT) of the issuer that the settings name.</summary>
internal sealed class TokenCallers
{
    /// <summary>Signatures by a private key only: whoever can check a token cannot make one.</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly JsonWebTokenHandler _tokens = new();
    private readonly TokenSettings _settings;
    private readonly TokenValidationParameters _rules;

    /// <exception cref="CommandFailure">The settings leave open whose tokens or for whom, or name no address or key.</exception>
    public TokenCallers(TokenSettings settings, ILogger<TokenCallers> log)
    {
        if (settings.AcceptsTokens && (settings.Audience is null || settings is { Authority: null, Issuer: null }))
            throw new CommandFailure("令牌设置不完整：accepting tokens needs the setting Jwt:Audience, and Jwt:Issuer where there is no Jwt:Authority.");
        _settings = settings;
        _rules = new()
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = [.. settings.SigningKeys.Select(Key)],
            ConfigurationManager = settings.Authority is { } authority ? Discovery(authority, log) : null,
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>The caller; null when the token is not valid, or says too little.</summary>
    public async Task<Caller?> FindAsync(string token)
    {
        if (!_settings.AcceptsTokens || await _tokens.ValidateTokenAsync(token, _rules) is not { IsValid: true } valid)
            return null;
        return (Values(valid, _settings.CallerClaim), RolesOf(valid), Values(valid, _settings.RegionClaim)) switch
        {
            // No API key can have this name.
            ([var subject], [var role], [var region]) => Roles.Caller($"jwt:{subject}", role, region),
            ([var subject], [var role], []) when !Roles.NeedsRegion(role) => Roles.Caller($"jwt:{subject}", role, null),
            _ => null,
        };
    }

    private List<Role> RolesOf(TokenValidationResult token) => [.. Values(token, _settings.RoleClaim).Select(RoleOf).OfType<Role>().Distinct()];

    private Role? RoleOf(string value) =>
        _settings.Roles.Count > 0 ? _settings.Roles.TryGetValue(value, out var mapped) ? mapped : null
        : EnumText.TryParse<Role>(value.ToUpperInvariant(), out var named) ? named
        : null;

    private static List<string> Values(TokenValidationResult token, string claim) =>
        [.. token.ClaimsIdentity.Claims.Where(found => found.Type == claim && found.Value.Length > 0).Select(found => found.Value)];

    private static ConfigurationManager<OpenIdConnectConfiguration> Discovery(string authority, ILogger log) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? new($"{authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new IssuerDocuments(address, log))
            {
                // Tokens of nobody make it look for new keys too, and must not keep it from those of the issuer for long.
                RefreshInterval = TimeSpan.FromSeconds(5),
                // A key that the issuer takes back stops working.
                AutomaticRefreshInterval = TimeSpan.FromMinutes(10),
                UseLastKnownGoodConfiguration = false,
            }
            : throw new CommandFailure($"令牌签发方地址有误：Jwt:Authority is '{authority}'; expected an address such as https://issuer.example.");

    private static SecurityKey Key(string pem)
    {
        var (rsa, curve) = (RSA.Create(), ECDsa.Create());
        if (Takes(rsa, pem))
            return new RsaSecurityKey(rsa);
        return Takes(curve, pem)
            ? new ECDsaSecurityKey(curve)
            : throw new CommandFailure("令牌公钥有误：a value of Jwt:SigningKeys is no public key of RSA or ECDSA as PEM text.");
    }

    private static bool Takes(AsymmetricAlgorithm algorithm, string pem)
    {
        try
        {
            algorithm.ImportFromPem(pem);
            return true;
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
