using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;
using SkillGraph.Imports;

namespace SkillGraph.DataQuality;

/// <summary>
/// Searches the records for what should be looked into (数据质量检查). Whatever was committed since the last run is looked at, so a run that failed or was
/// interrupted is made up for by the next one.
/// </summary>
public sealed class DataQualityChecks(IDbContextFactory<SkillGraphDb> databases, TimeProvider clock)
{
    /// <summary>Looks at what changed since the last run, or at everything, and records what it finds. Leaves everything as it was when it is cancelled.</summary>
    /// <param name="everything">All records, whether or not they changed.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it, up to the commit.</param>
    public async Task<DataQualityResult> RunAsync(bool everything = false, IProgress<DataQualityProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        var sql = new SqlSession(db);
        await sql.PrepareForMuchAsync(cancellation);
        await using var turn = await DataQualityTurn.TakeAsync(db, sql, cancellation);
        var run = new DataQualityRun
        {
            StartedAt = clock.GetUtcNow().UtcDateTime,
            DataVersion = await db.HubStates.Select(s => s.DataVersion).SingleAsync(cancellation),
        };
        var since = everything ? null : await SinceAsync(db, sql, run.DataVersion, cancellation);
        run.Everything = since is null;
        var sets = new FindingSets(sql, since, run.DataVersion, await BegunAsync(db, cancellation));
        try
        {
            await sets.MakeAsync(cancellation);
            await SearchAsync(sql, sets, progress, cancellation);
            return await RecordAsync(db, new(sql, sets), run, cancellation);
        }
        finally
        {
            await sets.DropAsync();
        }
    }

    // Of a table that mostly changed, everything is found faster by reading all of it once.
    private static async Task<long?> SinceAsync(SkillGraphDb db, SqlSession sql, long version, CancellationToken cancellation)
    {
        if (await db.DataQualityRuns.MaxAsync(r => (long?)r.DataVersion, cancellation) is not { } since)
            return null;
        return await MostlyChangedAsync("certificates") || await MostlyChangedAsync("evaluation_batches") ? null : since;

        async Task<bool> MostlyChangedAsync(string table)
        {
            var changed = await NumberAsync($"SELECT COUNT(*) FROM {table} WHERE data_version > {since} AND data_version <= {version}");
            return changed >= ImportStore.Many && await NumberAsync($"SELECT COUNT(*) FROM (SELECT id FROM {table} LIMIT {2 * changed}) t") < 2 * changed;
        }

        ValueTask<long> NumberAsync(string query) => sql.QueryAsync(query).Select(row => row.GetInt64(0)).SingleAsync(cancellation);
    }

    private static async Task<DateOnly?> BegunAsync(SkillGraphDb db, CancellationToken cancellation) =>
        await db.ImportBatches.Where(b => b.Kind == "certificates" && b.State == ImportState.Merged).MinAsync(b => b.FinishedAt, cancellation) is { } first
            ? ChinaTime.DayOf(first)
            : null;

    private static async Task SearchAsync(SqlSession sql, FindingSets sets, IProgress<DataQualityProgress>? progress, CancellationToken cancellation)
    {
        var values = string.Join(", ", FindingSets.Columns.Skip(2).Select(c => c.Name));
        for (var i = 0; i < FindingRules.All.Count; i++)
        {
            var rule = FindingRules.All[i];
            var kind = EnumText.Of(rule.Kind);
            progress?.Report(new(rule.Kind, i, FindingRules.All.Count));
            await sql.ExecuteAsync(
                $"WITH f (subject, {values}) AS ({rule.Sql(sets)}) INSERT INTO {FindingSets.Found} SELECT '{kind}:' || f.subject, '{kind}', {values} FROM f", cancellation);
        }
        // Recorded findings are looked up among these, one by one.
        await sql.ExecuteAsync($"CREATE INDEX {FindingSets.Found}_key ON {FindingSets.Found} (key)", cancellation);
        await sql.AnalyzeTemporaryAsync(FindingSets.Found, cancellation);
        progress?.Report(new(null, FindingRules.All.Count, FindingRules.All.Count));
    }

    private async Task<DataQualityResult> RecordAsync(SkillGraphDb db, FindingMerge merge, DataQualityRun run, CancellationToken cancellation)
    {
        await using var transaction = await WriteLock.BeginAsync(db, cancellation);
        var changes = await merge.CountAsync();
        run.FinishedAt = clock.GetUtcNow().UtcDateTime;
        if (changes.Values.Any(c => c.Any))
            await merge.WriteAsync(await DataVersions.Take(db, cancellation), run.FinishedAt, cancellation);
        db.Add(run);
        await db.SaveChangesAsync(cancellation);
        var open = await db.DataQualityFindings.Where(f => f.ClosedAt == null).GroupBy(f => f.Kind).Select(g => new { g.Key, Count = g.LongCount() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return new(run.Everything, run.DataVersion, changes.Where(c => c.Value.Any).ToDictionary(c => KindOf(c.Key), c => c.Value), open);
    }

    private static FindingKind KindOf(string text) => EnumText.TryParse<FindingKind>(text, out var kind) ? kind : throw new InvalidOperationException($"'{text}' is no kind of finding.");
}
