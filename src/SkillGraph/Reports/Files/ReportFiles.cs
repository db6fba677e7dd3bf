using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using SkillGraph.Charts;
using SkillGraph.Reports.Running;

namespace SkillGraph.Reports.Files;

/// <summary>Writes reports to disk: all files of a report, or none.</summary>
public static class ReportFiles
{
    /// <summary>The file that says how the others came about; written last.</summary>
    public const string AccountFile = "report.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a report into a folder of its own, in place of what an earlier run wrote there. An interruption leaves the folder as it was.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">The folder that its folder is made in.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="progress">Told of each file, before it is on its way.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ReportException"><c>FOLDER_NOT_EMPTY</c>, <c>CHART_REFUSED</c>.</exception>
    public static async Task<string> WriteAsync(
        RanReport report, string folder, IReadOnlyList<ReportFormat> formats, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var target = Path.Combine(folder, report.Document.Name);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, AccountFile)))
            throw new ReportException("FOLDER_NOT_EMPTY", $"{target} holds files that no report wrote; choose another folder.");
        var partial = Path.Combine(folder, $".{report.Document.Name}.{Guid.NewGuid():n}");
        Directory.CreateDirectory(partial);
        try
        {
            var files = new List<WrittenFile>();
            foreach (var file in formats.SelectMany(format => Files(report, format, cancellation)))
            {
                progress?.Report(file.Name);
                await File.WriteAllBytesAsync(Path.Combine(partial, file.Name), file.Content, cancellation);
                files.Add(new(file.Name, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content))));
            }
            await File.WriteAllBytesAsync(Path.Combine(partial, AccountFile), Account(report, files), cancellation);
            cancellation.ThrowIfCancellationRequested();
            Replace(target, partial);
        }
        finally
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
        return target;
    }

    private static IEnumerable<ReportFile> Files(RanReport report, ReportFormat format, CancellationToken cancellation)
    {
        using var files = format.Files(report.Document, cancellation).GetEnumerator();
        while (Next())
            yield return files.Current;

        bool Next()
        {
            try
            {
                return files.MoveNext();
            }
            catch (ChartException error)
            {
                throw new ReportException("CHART_REFUSED", $"{report.Document.Name}: a chart cannot be drawn as {format.Name}: {error.Message} [{error.Code}]");
            }
        }
    }

    private static byte[] Account(RanReport report, List<WrittenFile> files) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new { report.Document.Title, report.Document.Subtitle, report.Account, files }, Json), (byte)'\n'];

    private static void Replace(string target, string partial)
    {
        var old = $"{partial}.old";
        if (Directory.Exists(target))
            Directory.Move(target, old);
        Directory.Move(partial, target);
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    private sealed record WrittenFile(string Name, long Bytes, string Sha256);
}
