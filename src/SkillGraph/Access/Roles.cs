using SkillGraph.Databases;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>What each role may do: the one table behind API keys and tokens alike, explained in docs/access.md.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, HashSet<string>> Table = new()
    {
        [Role.Portal] = [],
        [Role.Official] = [Privilege.Records, Privilege.PersonalData, Privilege.Unpublished],
        [Role.Analyst] = [Privilege.Records, Privilege.Unpublished, Privilege.ExactStatistics],
        [Role.Auditor] = [Privilege.Audit],
    };

    /// <summary>The privileges of a role.</summary>
    public static IReadOnlySet<string> Privileges(Role role) => Table[role];

    /// <summary>Whether whoever has the role must name a region.</summary>
    public static bool NeedsRegion(Role role) => role == Role.Official;

    /// <summary>A caller of a role.</summary>
    /// <param name="id">Names the caller.</param>
    /// <param name="role">The role.</param>
    /// <param name="region">Code of the city that the caller is confined to; the province, or null, for the whole hub.</param>
    public static Caller Caller(string id, Role role, string? region) =>
        new(id, Privileges(role), region == ReferenceLookup.Province ? null : region);
}
