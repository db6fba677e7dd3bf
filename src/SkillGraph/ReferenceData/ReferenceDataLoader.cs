using Microsoft.EntityFrameworkCore;
using SkillGraph.Imports;
using SkillGraph.Targets;

namespace SkillGraph.ReferenceData;

/// <summary>
/// Brings the shipped reference data into the record store: adds what is missing, updates what changed, and leaves everything as it is when
/// run again. Published figures are only added, since an import may have corrected them.
/// </summary>
internal static class ReferenceDataLoader
{
    public static async Task LoadAsync(SkillGraphDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Put(db, ReferenceRows.Regions.OrderBy(r => r.ParentCode is not null), r => r.Code, cancellation);
        await Put(db, ReferenceRows.Occupations, o => o.Code, cancellation);
        await Put(db, ReferenceRows.Levels, l => l.Rank, cancellation);
        await Put(db, ReferenceRows.Plans, p => p.Code, cancellation);
        await Put(db, ReferenceRows.Targets, t => t.Code, cancellation);
        var published = await MissingPublished(db, cancellation);
        if (published.Count == 0 && !db.ChangeTracker.HasChanges())
            return;
        var version = await DataVersions.Take(db, cancellation);
        published.ForEach(p => p.DataVersion = version);
        db.AddRange(published);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task Put<T>(SkillGraphDb db, IEnumerable<T> rows, Func<T, object> key, CancellationToken cancellation) where T : class
    {
        foreach (var row in rows)
        {
            if (await db.FindAsync<T>([key(row)], cancellation) is { } known)
                db.Entry(known).CurrentValues.SetValues(row);
            else
                db.Add(row);
        }
    }

    private static async Task<List<PublishedStatistic>> MissingPublished(SkillGraphDb db, CancellationToken cancellation)
    {
        var known = await db.PublishedStatistics.IgnoreQueryFilters()
            .Select(p => new { p.Year, p.RegionCode, p.Indicator }).ToListAsync(cancellation);
        return [.. ReferenceRows.PublishedStatistics.Where(p => !known.Contains(new { p.Year, p.RegionCode, p.Indicator }))];
    }
}
