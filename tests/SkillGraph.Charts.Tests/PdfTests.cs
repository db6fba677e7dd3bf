using System.Diagnostics;

namespace SkillGraph.Charts.Tests;

/// <summary>What readers of PDF make of the charts; <c>tests/run</c> installs them.</summary>
public sealed class PdfTests
{
    public static TheoryData<string> Names => [.. Kinds.All.Keys.Select(kind => $"{kind}, 21 cities"), "levels", "cities", "progress"];

    [Theory, MemberData(nameof(Names))]
    public async Task A_chart_is_a_sound_and_small_page_whose_text_can_be_copied(string name)
    {
        var chart = EdgeCases.Charts[name];
        var bytes = ChartRenderer.Pdf(chart);
        Assert.InRange(bytes.Length, 1, 3_000_000);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
            var (code, output) = await RunAsync("qpdf", "--check", file);
            Assert.True(code == 0, output);
            var (_, text) = await RunAsync("pdftotext", "-raw", file, "-");
            var copied = text.Replace(" ", "").Replace("　", "").Replace("\n", "");
            Assert.Contains(chart.Title.Replace(" ", "").Replace("　", ""), copied, StringComparison.Ordinal);
            Assert.Contains(chart.Footnote!.Replace(" ", "").Replace("　", ""), copied, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
