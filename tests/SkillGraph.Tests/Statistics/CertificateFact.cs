using Microsoft.EntityFrameworkCore;
using SkillGraph.Statistics;

namespace SkillGraph.Tests.Statistics;

/// <summary>A standing certificate with what it can be grouped by, read from the record store row by row.</summary>
internal sealed record CertificateFact(
    long Worker, string Region, int? Level, string Kind, DateOnly IssuedOn, DateOnly? EndedOn, string Sex, string WorkRegion, string AgencyCategory, int MajorGroup)
{
    /// <summary>The dimensions, with SQL on the record store and in memory.</summary>
    public static readonly Dictionary<string, (string Sql, Func<CertificateFact, object?> Value)> Dimensions = new()
    {
        ["region"] = ("c.region_code", fact => fact.Region),
        ["level"] = ("c.level_rank", fact => fact.Level),
        ["highSkilled"] = ("CASE WHEN c.level_rank >= 4 THEN 'true' ELSE 'false' END", fact => fact.Level >= 4 ? "true" : "false"),
        ["kind"] = ("c.kind", fact => fact.Kind),
        ["year"] = ("substr(CAST(c.issued_on AS text), 1, 4)", fact => fact.IssuedOn.Year),
        ["quarter"] = ("substr(CAST(c.issued_on AS text), 1, 4) || 'Q' || ((CAST(substr(CAST(c.issued_on AS text), 6, 2) AS integer) + 2) / 3)", fact => $"{fact.IssuedOn.Year}Q{(fact.IssuedOn.Month + 2) / 3}"),
        ["month"] = ("substr(CAST(c.issued_on AS text), 1, 7)", fact => $"{fact.IssuedOn:yyyy-MM}"),
        ["issuedOn"] = ("CAST(c.issued_on AS text)", fact => $"{fact.IssuedOn:yyyy-MM-dd}"),
        ["sex"] = ("w.sex", fact => fact.Sex),
        ["workRegion"] = ("w.region_code", fact => fact.WorkRegion),
        ["agencyCategory"] = ("a.category", fact => fact.AgencyCategory),
        ["majorGroup"] = ("o.major_group_number", fact => fact.MajorGroup),
    };

    public static async Task<List<CertificateFact>> LoadAsync(SkillGraphDb db) =>
        [.. (await db.Certificates.AsNoTracking().Where(c => c.DeletedInVersion == null).Include(c => c.Worker).Include(c => c.Agency).Include(c => c.Occupation).ToListAsync())
            .Select(c => new CertificateFact(
                c.WorkerId, c.RegionCode, c.LevelRank, EnumText.Of(c.Kind), c.IssuedOn, c.EndedOn, EnumText.Of(c.Worker.Sex), c.Worker.RegionCode, EnumText.Of(c.Agency.Category),
                c.Occupation.MajorGroupNumber))];

    public bool CountsOn(DateOnly day) => IssuedOn <= day && (EndedOn is null || EndedOn > day);

    /// <summary>A row of an answer and of the other ways to it, as text.</summary>
    public static string Line(IEnumerable<object?> keys, double? value) => $"{string.Join('|', keys.Select(Text))}: {value}";

    public static string[] Lines(StatisticAnswer answer) => [.. answer.Rows.Select(row => Line(row.Keys, row.Values[0].Value)).Order(StringComparer.Ordinal)];

    private static string Text(object? key) => key switch
    {
        null => "-",
        bool truth => truth ? "true" : "false",
        DateOnly day => $"{day:yyyy-MM-dd}",
        _ => $"{key}",
    };
}
