using SkillGraph.Databases;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>What each role may do: the one table behind API keys and tokens alike, explained in docs/access.md.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, HashSet<string>> Table = new()
    {
        [Role.Portal] = [],
        [Role.Official] = [Privilege.Records, Privilege.PersonalData, Privilege.Unpublished, Privilege.Quality, Privilege.Review, Privilege.Import],
        [Role.Analyst] = [Privilege.Records, Privilege.Unpublished, Privilege.ExactStatistics, Privilege.Quality],
        [Role.Auditor] = [Privilege.Audit, Privilege.Quality],
    };

    /// <summary>What a portal's key may be granted beyond what the public sees (授权范围). Personal data in clear and the audit are for people.</summary>
    public static readonly IReadOnlyList<string> Scopes = [Privilege.Records, Privilege.Unpublished, Privilege.ExactStatistics, Privilege.Import];

    /// <summary>The privileges of a role.</summary>
    public static IReadOnlySet<string> Privileges(Role role) => Table[role];

    /// <summary>Whether whoever has the role, with these scopes, must name a region.</summary>
    public static bool NeedsRegion(Role role, bool hasScopes = false) => role == Role.Official || hasScopes;

    /// <summary>A caller of a role.</summary>
    /// <param name="id">Names the caller.</param>
    /// <param name="role">The role.</param>
    /// <param name="region">Code of the city that the caller is confined to; the province, or null, for the whole hub.</param>
    /// <param name="scopes">Of a portal: what its key was granted.</param>
    public static Caller Caller(string id, Role role, string? region, params IReadOnlyCollection<string> scopes) =>
        new(id, scopes.Count == 0 ? Privileges(role) : Privileges(role).Union(scopes).ToHashSet(), region == ReferenceLookup.Province ? null : region);
}
