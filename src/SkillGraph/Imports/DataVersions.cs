using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Imports;

/// <summary>
/// The order of all writes of facts. A transaction takes its version first and holds the row's lock to the commit, so versions are in commit order.
/// </summary>
internal static class DataVersions
{
    /// <summary>Takes the next version within the current transaction of <paramref name="db"/>.</summary>
    public static async Task<long> Take(SkillGraphDb db, CancellationToken cancellation)
    {
        await db.HubStates.ExecuteUpdateAsync(s => s.SetProperty(h => h.DataVersion, h => h.DataVersion + 1), cancellation);
        return await db.HubStates.Select(h => h.DataVersion).SingleAsync(cancellation);
    }
}
