using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Certificates;
using SkillGraph.Imports;
using SkillGraph.Workers;

namespace SkillGraph.Verification;

/// <summary>Tells whether persons hold certificates, to anybody who knows both. Nobody learns which of the two was wrong.</summary>
public sealed class CertificateVerifier(IDbContextFactory<SkillGraphDb> stores, IdentityVault vault, ReceiptSigner receipts, TimeProvider clock)
{
    /// <summary>Most questions at once.</summary>
    public const int MostLines = 1000;

    // Longer than a question takes: what was found cannot be told from when the answer comes.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    /// <summary>The answers, in the order of the questions, by one statement.</summary>
    /// <exception cref="Querying.QueryError">INVALID_ARGUMENT: a question leaves out who the holder is, or is too long.</exception>
    public async Task<IReadOnlyList<VerificationAnswer>> VerifyAsync(IReadOnlyList<VerificationQuestion> questions, CancellationToken cancellation)
    {
        var asked = questions.Select(question => question.Normalized()).ToList();
        var start = clock.GetTimestamp();
        var numbers = asked.Select(question => question.Number).Distinct().ToArray();
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var found = await Records(db, numbers).ToDictionaryAsync(record => record.Number, cancellation);
        var at = clock.GetUtcNow().UtcDateTime;
        var answers = asked.Select(question => Answer(question, found.GetValueOrDefault(question.Number), at)).ToList();
        var beats = Math.Ceiling(clock.GetElapsedTime(start) / Beat);
        await Task.Delay((Beat * beats) - clock.GetElapsedTime(start), clock, cancellation);
        return answers;
    }

    private static IQueryable<Record> Records(SkillGraphDb db, string[] numbers) => db.Certificates
        .Where(c => numbers.Contains(c.Number))
        .Select(c => new Record(
            c.Number, c.Kind, c.Worker.Name, c.Worker.IdentityKind, c.Worker.IdentityHash, c.OccupationCode, c.Occupation.Name,
            c.LevelRank, c.Level!.Name, c.Agency.FilingNumber, c.Agency.Name, c.IssuedOn, c.EndedOn, c.EndReason));

    private VerificationAnswer Answer(VerificationQuestion question, Record? record, DateTime at)
    {
        // An absent record is compared too, with nobody.
        var named = question.HolderName is not { } name || Same(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(HolderText.Normalized(record?.HolderName) ?? "-"));
        var identified = question.IdentityNumber is not { } number
            || Same(vault.Hash(record?.IdentityKind ?? IdentityKind.ResidentId, number), record?.IdentityHash ?? new byte[SHA256.HashSizeInBytes]);
        if (record is null || !named || !identified)
            return new(at, null, null);
        var certificate = record.Verified(ChinaTime.Today(clock));
        return new(at, certificate, receipts.Sign(certificate, at));
    }

    private static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(one), SHA256.HashData(other));

    private sealed record Record(
        string Number, CertificateKind Kind, string HolderName, IdentityKind IdentityKind, byte[] IdentityHash, string OccupationCode, string OccupationName,
        int? LevelRank, string? LevelName, string AgencyFilingNumber, string AgencyName, DateOnly IssuedOn, DateOnly? EndedOn, EndReason? EndReason)
    {
        public VerifiedCertificate Verified(DateOnly today)
        {
            var ended = EndedOn <= today;
            return new(
                Number, Kind, NameMask.Of(HolderName), OccupationCode, OccupationName, LevelRank, LevelName, AgencyFilingNumber, AgencyName, IssuedOn,
                ended ? CertificateStanding.Ended : CertificateStanding.Valid, ended ? EndedOn : null, ended ? EndReason : null);
        }
    }
}
