using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Benchmarks.Imports;

/// <summary>What imports have left in a hub, in a form that two hubs can be compared by: without the keys that the databases gave.</summary>
/// <param name="Workers">SHA-256 of all workers.</param>
/// <param name="Certificates">SHA-256 of all certificates.</param>
/// <param name="DataVersion">The hub's data version.</param>
/// <param name="Imports">Every import that is recorded.</param>
/// <param name="Staging">Schemas or files of staged rows.</param>
internal sealed record HubContents(string Workers, string Certificates, long DataVersion, string Imports, string Staging)
{
    public static async Task<HubContents> ReadAsync(SkillGraphDb db, CancellationToken cancellation)
    {
        var workers = db.Workers.IgnoreQueryFilters().OrderBy(w => w.IdentityHash)
            .Select(w => new { w.IdentityHash, w.IdentityKind, w.Name, w.BirthYear, w.Sex, w.RegionCode, Employer = w.Employer!.CreditCode, w.HighestLevelRank, w.DataVersion, w.DeletedInVersion });
        var certificates = db.Certificates.IgnoreQueryFilters().OrderBy(c => c.Number)
            .Select(c => new
            {
                c.Number,
                c.Kind,
                c.Route,
                c.RouteGround,
                c.Agency.FilingNumber,
                c.RegionCode,
                c.Worker.IdentityHash,
                c.OccupationCode,
                c.LevelRank,
                Standard = c.Standard!.Code,
                Batch = c.Batch!.Number,
                c.TheoryScore,
                c.SkillScore,
                c.IssuedOn,
                c.EndedOn,
                c.EndReason,
                c.DataVersion,
                c.DeletedInVersion,
            });
        var imports = db.ImportBatches.OrderBy(b => b.Kind).ThenBy(b => b.FileName).Select(b => $"{b.Kind} {b.FileName} {b.State} {b.Added} {b.DataVersion}");
        return new(
            await DigestAsync(workers, cancellation),
            await DigestAsync(certificates, cancellation),
            (await db.HubStates.AsNoTracking().SingleAsync(cancellation)).DataVersion,
            string.Join(", ", await imports.ToListAsync(cancellation)),
            string.Join(", ", await StagingAsync(db, cancellation)));
    }

    /// <summary>Schemas or files of staged rows, of imports that are under way or were killed.</summary>
    public static async Task<IReadOnlyList<string>> StagingAsync(SkillGraphDb db, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
            return await db.Database.SqlQueryRaw<string>("SELECT nspname AS \"Value\" FROM pg_namespace WHERE nspname LIKE 'import%'").ToListAsync(cancellation);
        var file = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        return Directory.GetFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}.import-*");
    }

    private static async Task<string> DigestAsync<T>(IQueryable<T> rows, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(row));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
