using SkillGraph.Access;

namespace SkillGraph.Server.Hosting;

/// <summary>Whose tokens (JWT) are accepted, and what their claims mean; section <c>Jwt</c> of the configuration.</summary>
public sealed record TokenSettings
{
    /// <summary>Address of an OpenID Connect issuer; its keys are fetched from there.</summary>
    public string? Authority { get; init; }

    /// <summary>The issuer that tokens name; by default the one that the authority states.</summary>
    public string? Issuer { get; init; }

    /// <summary>The audience that tokens name. Needed as soon as tokens are accepted.</summary>
    public string? Audience { get; init; }

    /// <summary>Public keys of the issuer as PEM text, beside or instead of those of the authority.</summary>
    public IReadOnlyList<string> SigningKeys { get; init; } = [];

    /// <summary>The claim that names the caller.</summary>
    public string CallerClaim { get; init; } = "sub";

    /// <summary>The claim that holds the role, or several.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The claim that holds the code of the region.</summary>
    public string RegionClaim { get; init; } = "region";

    /// <summary>Which value of the role claim stands for which role; by default the roles' own names.</summary>
    public IReadOnlyDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>();

    /// <summary>Whether tokens are accepted at all.</summary>
    public bool AcceptsTokens => Authority is not null || SigningKeys.Count > 0;
}
