using System.Collections.Concurrent;
using System.Threading.Channels;
using SkillGraph.Access;
using SkillGraph.DataQuality;
using SkillGraph.Imports;

namespace SkillGraph.Server.Uploads;

/// <summary>
/// Imports what was sent, one file after another. A file stays until it is known what came of it: a server that was stopped, or killed, imports it when it starts
/// again, and an import that had committed by then is found to be known.
/// </summary>
internal sealed partial class UploadRunner(
    UploadFolder folder, UploadSettings limits, Importer importer, DataQualityChecks checks, FileSeal seal, ILogger<UploadRunner> log) : BackgroundService
{
    // A file that brings the server down each time must not do so for ever.
    private const int MostAttempts = 3;

    private static readonly Problem Failed = new(
        "IMPORT_FAILED", "导入因服务器内部错误而失败，未导入任何数据；请联系管理员", "the import failed by an error of the server; nothing was imported; ask its operator");

    private static readonly Problem NotChecked = new(
        "QUALITY_CHECK_FAILED", "数据质量检查未完成，数据已导入；下次导入或 skillgraph quality run 会续查",
        "the search for data-quality findings did not end; the rows are in, and the next import or skillgraph quality run makes up for it");

    private readonly Channel<Upload> _waiting = Channel.CreateUnbounded<Upload>();
    private readonly ConcurrentDictionary<string, ImportProgress> _progress = [];

    /// <summary>Whether another file may be sent.</summary>
    public bool HasRoom => _waiting.Reader.Count < limits.MostWaiting;

    /// <summary>Has a file imported when its turn comes.</summary>
    public void Add(Upload upload) => _waiting.Writer.TryWrite(upload);

    /// <summary>The status of a file with how far it is this moment.</summary>
    public UploadStatus? StatusOf(Upload upload)
    {
        var status = upload.Read();
        return status is { State: UploadState.Running } && _progress.TryGetValue(status.Id, out var progress)
            ? status with { Phase = progress.Phase, Rows = progress.Rows }
            : status;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        folder.Clean();
        foreach (var upload in folder.Unfinished())
            Add(upload);
        await foreach (var upload in _waiting.Reader.ReadAllAsync(stoppingToken))
            await RunAsync(upload, stoppingToken);
    }

    private async Task RunAsync(Upload upload, CancellationToken stopping)
    {
        await using var claim = upload.TryClaim();
        if (claim is null || upload.Read() is not { IsFinished: false } status)
            return;
        if (status.State != UploadState.Done)
            status = await ImportAndTellAsync(upload, status, stopping);
        if (status.Quality is { State: UploadState.Running })
            await CheckAsync(upload, status, stopping);
    }

    private async Task<UploadStatus> ImportAndTellAsync(Upload upload, UploadStatus status, CancellationToken stopping)
    {
        status = status with { State = UploadState.Running, Attempts = status.Attempts + 1 };
        upload.Write(status);
        try
        {
            status = status.Attempts > MostAttempts ? status with { State = UploadState.Done, Failure = Failed } : status.With(await ImportAsync(upload, status, stopping));
            upload.Write(status);
            File.Delete(upload.FileOf(status));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Begun again by the next server.
        }
        catch (Exception error)
        {
            ImportFailed(log, status.Id, error);
            upload.Write(status with { State = UploadState.Done, Failure = Failed });
            File.Delete(upload.FileOf(status));
        }
        finally
        {
            _progress.TryRemove(status.Id, out _);
        }
        return status;
    }

    // The import is done by now, whatever becomes of this.
    private async Task CheckAsync(Upload upload, UploadStatus status, CancellationToken stopping)
    {
        try
        {
            upload.Write(status with { Quality = new(UploadState.Done) { Changes = (await checks.RunAsync(cancellation: stopping)).Changes } });
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Begun again by the next server.
        }
        catch (Exception error)
        {
            CheckFailed(log, status.Id, error);
            upload.Write(status with { Quality = new(UploadState.Done) { Failure = NotChecked } });
        }
    }

    private Task<ImportResult> ImportAsync(Upload upload, UploadStatus status, CancellationToken stopping) => importer.ImportAsync(
        status.Kind,
        upload.FileOf(status),
        new() { AllOrNothing = status.AllOrNothing, DryRun = status.DryRun, ImportedBy = status.ImportedBy, Seal = seal },
        new Reporter(progress => _progress[status.Id] = progress),
        stopping);

    [LoggerMessage(LogLevel.Error, "The import of upload {Upload} failed.")]
    private static partial void ImportFailed(ILogger logger, string upload, Exception error);

    [LoggerMessage(LogLevel.Error, "The search for data-quality findings after upload {Upload} failed.")]
    private static partial void CheckFailed(ILogger logger, string upload, Exception error);

    private sealed class Reporter(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
