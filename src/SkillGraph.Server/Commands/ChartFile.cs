using SkillGraph.Charts;
using SkillGraph.Reports;

namespace SkillGraph.Server.Commands;

/// <summary>Charts as files.</summary>
internal static class ChartFile
{
    /// <summary>The formats, by file extension.</summary>
    public static readonly IReadOnlyList<string> Formats = ["png", "svg", "pdf"];

    /// <summary>Draws a chart into a folder; the file appears whole or not at all.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> WriteAsync(HubChart chart, string format, string folder, CancellationToken cancellation)
    {
        var bytes = format switch
        {
            "svg" => System.Text.Encoding.UTF8.GetBytes(ChartRenderer.Svg(chart.Description, cancellation)),
            "pdf" => ChartRenderer.Pdf(chart.Description, cancellation),
            _ => ChartRenderer.Png(chart.Description, cancellation: cancellation),
        };
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{chart.Name}.{format}");
        await File.WriteAllBytesAsync(file + ".part", bytes, cancellation);
        File.Move(file + ".part", file, overwrite: true);
        return file;
    }
}
