using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;
using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>Imports files: reads and stages their rows, checks them, and merges them in one transaction.</summary>
public sealed class Importer(IDbContextFactory<SkillGraphDb> databases, ImportKinds kinds, IdentityVault vault, HubReplica replica, TimeProvider clock)
{
    /// <summary>Imports a file. Until the merge commits nothing is written; once it has merged a whole file, the file is known and not imported again.</summary>
    /// <param name="kind">Kind of rows, one of <see cref="ImportKinds.Names"/>.</param>
    /// <param name="path">The file: CSV in UTF-8 or GB18030, the same compressed by gzip, or a workbook (XLSX).</param>
    /// <param name="options">How to import it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Leaves everything as it was, up to the commit.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public async Task<ImportResult> ImportAsync(
        string kind, string path, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            var file = await SourceFile.InspectAsync(path, options.Seal, cancellation);
            await db.Database.OpenConnectionAsync(cancellation);
            var batch = Begin(kinds[kind], file, options);
            await ImportStore.Of(db, batch).ClearDeadAsync(cancellation);
            if (await KnownAsync(db, kind, file, cancellation) is { } known)
                return new(ImportOutcome.AlreadyImported, known);
            return await RunAsync(db, batch, kinds[kind], file, options, progress, cancellation);
        }
        catch (UnreadableFileException e)
        {
            return new(ImportOutcome.Unreadable, Failure: e.Problem);
        }
    }

    private async Task<ImportResult> RunAsync(
        SkillGraphDb db, ImportBatch batch, ImportKind kind, SourceFile file, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var lists = await ReferenceLists.LoadAsync(db, cancellation);
        using var reader = new RowReader(file, kind, lists, vault);
        try
        {
            await using var store = await OpenAsync(db, batch, cancellation);
            batch.Rows = await new Staging(store, kind).RunAsync(reader, progress, file.Bytes, cancellation);
            if (batch.Rows == 0)
                throw new UnreadableFileException("NO_ROWS", "文件只有表头，没有数据行", "the file has a header and no rows");
            var merging = new MergeRun(db, store, kind, batch, file, ChinaTime.Today(clock), clock);
            void Enter(ImportPhase phase) => progress?.Report(new(phase, batch.Rows, file.Bytes, file.Bytes));
            if (options.DryRun)
                await merging.CheckAsync(Enter, cancellation);
            else if (await merging.RunAsync(options.AllOrNothing, Enter, cancellation) is { } known)
                return new(ImportOutcome.AlreadyImported, known);
            else
                replica.RequestRefresh();
            var report = new Reports(store, file);
            return new(
                OutcomeOf(batch.State),
                batch,
                RejectedFile: await report.WriteAsync(warnings: false),
                WarningsFile: await report.WriteAsync(warnings: true))
            {
                Problems = await ProblemGroups.ReadAsync(store, kind),
            };
        }
        finally
        {
            // Of what did not come to its merge nothing stays.
            await ImportStore.ForgetAsync(db, batch.Id, CancellationToken.None);
        }
    }

    private static async Task<ImportStore> OpenAsync(SkillGraphDb db, ImportBatch batch, CancellationToken cancellation)
    {
        var store = ImportStore.Of(db, batch);
        try
        {
            await using (var transaction = await WriteLock.BeginAsync(db, cancellation))
            {
                db.Add(batch);
                await db.SaveChangesAsync(cancellation);
                await store.ClaimAsync();
                await transaction.CommitAsync(cancellation);
            }
            await store.OpenAsync(cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static ImportOutcome OutcomeOf(ImportState state) => state switch
    {
        ImportState.Merged => ImportOutcome.Merged,
        ImportState.Refused => ImportOutcome.Refused,
        _ => ImportOutcome.Checked,
    };

    private ImportBatch Begin(ImportKind kind, SourceFile file, ImportOptions options) => new()
    {
        Kind = kind.Name,
        FileName = Path.GetFileName(file.Path),
        Sha256 = file.Sha256,
        ImportedBy = options.ImportedBy,
        StartedAt = clock.GetUtcNow().UtcDateTime,
        State = ImportState.Staging,
    };

    // A file of which rows were rejected may be tried again, for what was missing may be there now.
    internal static Task<ImportBatch?> KnownAsync(SkillGraphDb db, string kind, SourceFile file, CancellationToken cancellation) =>
        db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(
            b => b.Kind == kind && b.Sha256 == file.Sha256 && b.State == ImportState.Merged && b.Rejected == 0, cancellation);
}
