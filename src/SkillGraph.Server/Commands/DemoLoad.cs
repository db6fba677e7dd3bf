using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;
using SkillGraph.DataQuality;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.Reports;

namespace SkillGraph.Server.Commands;

/// <summary>Writes the files of a demo province and imports them, as a user would import their own.</summary>
internal static class DemoLoad
{
    public static async Task RunAsync(IServiceProvider services, DemoOptions options, CancellationToken cancellation)
    {
        await RequireOwnDataAsync(services, cancellation);
        var clock = Stopwatch.StartNew();
        var files = DemoProvince.Write(services.GetRequiredService<HubSettings>().DemoFolder, options, null, cancellation);
        Console.WriteLine(Line($"演示文件 Files in {Path.GetDirectoryName(files[0].Path)}", clock.Elapsed));
        var importer = services.GetRequiredService<Importer>();
        foreach (var file in files)
            await ImportAsync(importer, file, cancellation);
        clock.Restart();
        var quality = await services.GetRequiredService<DataQualityChecks>().RunAsync(cancellation: cancellation);
        Console.WriteLine(Line($"数据质量 Data quality: {quality.Open.Values.Sum():N0} 个问题 findings", clock.Elapsed));
    }

    private static async Task ImportAsync(Importer importer, DemoFile file, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var result = await importer.ImportAsync(
            file.Kind, file.Path, new() { AllOrNothing = true, ImportedBy = DataSource.DemoImporter }, null, cancellation);
        if (result.Outcome is ImportOutcome.Refused or ImportOutcome.Unreadable)
            throw new CommandFailure(
                $"演示数据无法导入：{file.Path}: {result.Failure?.ToString() ?? $"{result.Batch!.Rejected} rows rejected, see {result.RejectedFile}"}. "
                + "If the data folder holds a demo of another size or seed, choose another with --data DIR.");
        var what = result.Outcome == ImportOutcome.AlreadyImported ? "此前已导入 already imported" : $"{result.Batch!.Added:N0} 条新增 added";
        Console.WriteLine(Line($"导入 Import {file.Kind}: {what}", clock.Elapsed));
    }

    /// <summary>A demo beside real records would taint them.</summary>
    private static async Task RequireOwnDataAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        if (await db.ImportBatches.AnyAsync(b => b.ImportedBy != DataSource.DemoImporter && b.State == ImportState.Merged, cancellation))
            throw new CommandFailure("这里已有导入的数据：this hub holds imported records, and demo data must not be mixed with them. Choose another place with --data DIR or --database.");
    }

    private static string Line(string what, TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{what}: {took.TotalSeconds:0.0} s");
}
