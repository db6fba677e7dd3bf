using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Imports;

/// <summary>The reference data that cells name: regions and occupations by code or name, levels by code, name or wording on the certificate.</summary>
internal sealed record ReferenceLists(
    IReadOnlyDictionary<string, string> Regions,
    IReadOnlyDictionary<string, string> Occupations,
    IReadOnlyDictionary<string, int> Levels)
{
    public static async Task<ReferenceLists> LoadAsync(SkillGraphDb db, CancellationToken cancellation)
    {
        var regions = await db.Regions.Select(r => new { r.Code, r.Name }).ToListAsync(cancellation);
        var occupations = await db.Occupations.Select(o => new { o.Code, o.Name }).ToListAsync(cancellation);
        var levels = await db.Levels.Select(l => new { l.Rank, l.Code, l.Name, l.CertificateName }).ToListAsync(cancellation);
        return new(
            Index(regions.SelectMany(r => new[] { (r.Code, r.Code), (r.Name, r.Code) })),
            Index(occupations.SelectMany(o => new[] { (o.Code, o.Code), (o.Name, o.Code) })),
            Index(levels.SelectMany(l => new[] { (l.Code, l.Rank), (l.Name, l.Rank), (l.CertificateName ?? l.Name, l.Rank) })));
    }

    // A name that several rows bear means none of them; a code always means its own row.
    private static Dictionary<string, T> Index<T>(IEnumerable<(string Text, T Value)> names) => names
        .GroupBy(n => n.Text)
        .Where(g => g.Select(n => n.Value).Distinct().Count() == 1)
        .ToDictionary(g => g.Key, g => g.First().Value);
}
