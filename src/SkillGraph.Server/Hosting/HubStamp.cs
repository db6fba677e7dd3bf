using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;
using SkillGraph.Imports;

namespace SkillGraph.Server.Hosting;

/// <summary>
/// What answers of the hub depend on: the program, the day (publication and terms go by it), the records, and the statistics replica, which may be
/// behind them.
/// </summary>
internal sealed class HubStamp(IDbContextFactory<SkillGraphDb> stores, HubReplica replica, TimeProvider clock)
{
    private static readonly Guid Program = typeof(HubStamp).Assembly.ManifestModule.ModuleVersionId;

    private static readonly Func<SkillGraphDb, Task<long>> DataVersion =
        EF.CompileAsyncQuery((SkillGraphDb db) => db.HubStates.Select(state => state.DataVersion).Single());

    /// <summary>The stamp now; one row of the record store is read for it.</summary>
    public async ValueTask<string> ReadAsync(CancellationToken cancellation)
    {
        var day = ChinaTime.Today(clock);
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var statistics = replica.State;
        return string.Join(' ', Program, day.DayNumber, await DataVersion(db), statistics.DataVersion, statistics.Epoch);
    }
}
