using Microsoft.EntityFrameworkCore;
using SkillGraph.Levels;
using SkillGraph.Querying;
using SkillGraph.Regions;
using SkillGraph.Targets;

namespace SkillGraph.Databases;

/// <summary>Regions, levels and targets, read once: they change only when a new program migrates the store.</summary>
public sealed class ReferenceLookup(IDbContextFactory<SkillGraphDb> stores)
{
    /// <summary>Code of Sichuan (四川省).</summary>
    public const string Province = "510000";

    private readonly Lazy<(Dictionary<string, Region> Regions, List<Level> Levels, List<Target> Targets)> _rows = new(() =>
    {
        using var db = stores.CreateDbContext();
        return (
            db.Regions.AsNoTracking().ToDictionary(r => r.Code),
            [.. db.Levels.AsNoTracking().OrderBy(l => l.Rank)],
            [.. db.Targets.AsNoTracking().Include(t => t.Plan).Include(t => t.Region).OrderBy(t => t.Code)]);
    });

    /// <summary>The eight levels by rank.</summary>
    public IReadOnlyList<Level> Levels => _rows.Value.Levels;

    /// <summary>Targets of every plan, with their plan and region.</summary>
    public IReadOnlyList<Target> Targets => _rows.Value.Targets;

    /// <summary>The region of a code.</summary>
    /// <exception cref="QueryError"><c>UNKNOWN_REGION</c>.</exception>
    public Region Region(string code) => _rows.Value.Regions.TryGetValue(code, out var region)
        ? region
        : throw new QueryError("UNKNOWN_REGION", $"region: '{code}' is no region of the hub; expected a GB/T 2260 code such as 510000 or 510100.");

    /// <summary>The regions directly below (下级行政区划), by code.</summary>
    public IReadOnlyList<Region> Below(string code) =>
        [.. _rows.Value.Regions.Values.Where(r => r.ParentCode == code).OrderBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>The code and all below it.</summary>
    public IReadOnlyList<string> Within(string code) => [code, .. Below(code).SelectMany(r => Within(r.Code))];

    /// <summary>Whether the hub holds the region's records. The nation and partner regions are known from published figures only.</summary>
    public static bool IsHeld(Region region) => region.Kind is RegionKind.Province or RegionKind.City;
}
