using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Imports;

/// <summary>One run of <c>skillgraph import</c>, as a clerk starts it; findings of data quality are left to others.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Elapsed">From the start of the process to its end.</param>
/// <param name="PeakMemory">The most bytes of memory that the process held.</param>
internal sealed partial record ImportProcess(long Rows, TimeSpan Elapsed, long PeakMemory)
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="InvalidOperationException">Not every row went in.</exception>
    public static async Task<ImportProcess> RunAsync(HubSettings settings, string kind, string file, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(settings, kind, file);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var peak = 0L;
        while (!process.WaitForExit(_interval))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }
        var elapsed = clock.Elapsed;
        return process.ExitCode == 0
            ? new(long.Parse(RowsRead().Match(await output).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), elapsed, peak)
            : throw new InvalidOperationException($"{await output}{await error}");
    }

    public static Process Start(HubSettings settings, string kind, string file) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "skillgraph.dll"), "import", kind, file, "--no-quality", .. ServerProcess.Options(settings)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [GeneratedRegex(@"读取 rows +([0-9,]+)")]
    private static partial Regex RowsRead();
}
