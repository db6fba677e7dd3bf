using Microsoft.EntityFrameworkCore;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Imports;

/// <summary>Loads a province into an empty hub, file by file.</summary>
internal static class FirstLoad
{
    public static async Task RunAsync(HubSettings settings, SplitProvince files, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddSkillGraph(settings).BuildServiceProvider();
        await services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        if (await db.Certificates.AnyAsync(cancellation))
        {
            Console.WriteLine("The hub holds certificates: no first load.");
            return;
        }
        var (rows, seconds) = (0L, 0.0);
        foreach (var file in files.First)
        {
            var import = await ImportProcess.RunAsync(settings, file.Kind, file.Path, cancellation);
            rows += import.Rows;
            seconds += import.Elapsed.TotalSeconds;
            Figures.Print($"{file.Kind,-14} {import.Rows,10} rows {import.Elapsed.TotalSeconds,8:0.0} s {import.Rows / import.Elapsed.TotalSeconds,8:0} rows/s {import.PeakMemory / 1e6,6:0} MB");
        }
        Figures.Print($"first load     {rows,10} rows {seconds,8:0.0} s {rows / seconds,8:0} rows/s\n");
    }
}
