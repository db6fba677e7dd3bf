using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SkillGraph.Verification;

/// <summary>Signs what was verified (JWS, RFC 7515, ES256), so that it can be kept and checked later without the hub.</summary>
public sealed class ReceiptSigner(ReceiptKeys keys)
{
    /// <summary>What a receipt names as its issuer.</summary>
    public const string Issuer = "skillgraph";

    /// <summary>What tells a receipt from other signed texts.</summary>
    public const string Type = "certificate-receipt+jws";

    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The public keys by which receipts are checked, as a JSON Web Key Set (RFC 7517).</summary>
    public object PublicKeys => new { keys = keys.All.Select(PublicKey).ToList() };

    /// <summary>The receipt. It says what the answer says and when, nothing more: the holder is masked.</summary>
    public string Sign(VerifiedCertificate certificate, DateTime at) => _tokens.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        IssuedAt = at,
        TokenType = Type,
        Claims = new Dictionary<string, object> { ["certificate"] = Claims(certificate) },
        SigningCredentials = new(keys.All[0], SecurityAlgorithms.EcdsaSha256),
    });

    private static Dictionary<string, object> Claims(VerifiedCertificate certificate)
    {
        var claims = new Dictionary<string, object>();
        Add("number", certificate.Number);
        Add("kind", EnumText.Of(certificate.Kind));
        Add("holder", certificate.Holder);
        Add("occupationCode", certificate.OccupationCode);
        Add("occupationName", certificate.OccupationName);
        Add("levelRank", certificate.LevelRank);
        Add("levelName", certificate.LevelName);
        Add("agencyFilingNumber", certificate.AgencyFilingNumber);
        Add("agencyName", certificate.AgencyName);
        Add("issuedOn", Day(certificate.IssuedOn));
        Add("standing", EnumText.Of(certificate.Standing));
        Add("endedOn", certificate.EndedOn is { } ended ? Day(ended) : null);
        Add("endReason", certificate.EndReason is { } reason ? EnumText.Of(reason) : null);
        return claims;

        void Add(string name, object? value)
        {
            if (value is not null)
                claims[name] = value;
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static object PublicKey(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new
        {
            kty = "EC",
            crv = "P-256",
            x = Base64UrlEncoder.Encode(point.X),
            y = Base64UrlEncoder.Encode(point.Y),
            use = "sig",
            alg = "ES256",
            kid = key.KeyId,
        };
    }
}
