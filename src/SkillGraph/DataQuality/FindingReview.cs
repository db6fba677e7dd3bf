using Microsoft.EntityFrameworkCore;
using SkillGraph.Imports;

namespace SkillGraph.DataQuality;

/// <summary>Lists findings for those who look into them, and records what they say (数据质量问题处理).</summary>
public sealed class FindingReview(IDbContextFactory<SkillGraphDb> databases, TimeProvider clock)
{
    /// <summary>Characters that a note may have.</summary>
    public const int LongestNote = 1_000;

    /// <summary>The findings of a filter with their agencies, by key.</summary>
    public async Task<(IReadOnlyList<DataQualityFinding> Findings, long Total)> ListAsync(FindingFilter filter, int most, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = db.DataQualityFindings.AsNoTracking().Where(filter.Condition);
        return (await found.Include(f => f.Agency).OrderBy(f => f.Key).Take(most).ToListAsync(cancellation), await found.LongCountAsync(cancellation));
    }

    /// <summary>What is wrong with a note; null when it will do.</summary>
    public static Problem? WrongWith(string? note) => note?.Trim().Length switch
    {
        null or 0 => new("NOTE_MISSING", "说明不能为空", "a note is needed: it tells others why"),
        > LongestNote => new("NOTE_TOO_LONG", $"说明不超过{LongestNote}个字符", $"a note has at most {LongestNote} characters"),
        _ when Workers.IdentityText.IsIn(note) => new("NOTE_NAMES_A_PERSON", "说明中不要写证件号码", "a note must not name a person by number"),
        _ => null,
    };

    /// <summary>Gives findings a state.</summary>
    /// <param name="filter">Which; of named keys none may be missing.</param>
    /// <param name="state">The state.</param>
    /// <param name="note">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    /// <returns>How many there were; null, with nothing written, when a key that was named is not among them.</returns>
    public async Task<int?> StateAsync(FindingFilter filter, FindingState state, string note, string by, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await WriteLock.BeginAsync(db, cancellation);
        var meant = db.DataQualityFindings.Where(filter.Condition);
        var count = await meant.CountAsync(cancellation);
        if (filter.Keys is { } keys && count < keys.Distinct().Count())
            return null;
        if (count == 0)
            return 0;
        var (version, now) = (await DataVersions.Take(db, cancellation), clock.GetUtcNow().UtcDateTime);
        await meant.ExecuteUpdateAsync(
            set => set.SetProperty(f => f.State, state).SetProperty(f => f.Note, note.Trim()).SetProperty(f => f.StatedBy, by).SetProperty(f => f.StatedAt, now).SetProperty(f => f.DataVersion, version),
            cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return count;
    }
}
