using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;
using SkillGraph.Imports;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>What a replica costs from its first build on: time, disk, memory; and how soon an import is in the statistics.</summary>
internal sealed class ReplicaLife(HubSettings settings, string originalCertificates, string key)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(settings.ReplicaFolder))
            Directory.Delete(settings.ReplicaFolder, recursive: true);
        await using (var first = await ServerProcess.StartHubAsync(settings, cancellation))
        {
            var told = first.Log.Count(line => line.Contains("being refreshed", StringComparison.Ordinal));
            Figures.Print($"first build: ready after {first.StartUp.TotalSeconds:0.0} s, progress told {told} times, {Disk():0} MB on disk, memory {first.Memory / 1e6:0} MB, at most {first.PeakMemory / 1e6:0} MB");
            await first.StopAsync();
        }
        await using (var again = await ServerProcess.StartHubAsync(settings, cancellation))
            Figures.Print($"restart after an orderly stop: ready after {again.StartUp.TotalSeconds:0.00} s");
        await using var hub = await ServerProcess.StartHubAsync(settings, cancellation);
        Figures.Print($"restart after a kill: ready after {hub.StartUp.TotalSeconds:0.00} s");
        await WithdrawLeftoversAsync(cancellation);
        await ImportAsync(hub, "import of 100,000 certificates", Additions(), cancellation);
        await ImportAsync(hub, "withdrawal of them", Withdrawals(), cancellation);
        Figures.Print($"afterwards: {Disk():0} MB on disk, memory {hub.Memory / 1e6:0} MB, at most {hub.PeakMemory / 1e6:0} MB\n");
        await hub.StopAsync();
    }

    private double Disk() => new DirectoryInfo(settings.ReplicaFolder).GetFiles("*.duckdb*").Sum(file => file.Length) / 1e6;

    private async Task ImportAsync(ServerProcess hub, string what, string file, CancellationToken cancellation)
    {
        var before = await VersionAsync(cancellation);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "skillgraph.dll"), "import", "certificates", file, .. ServerProcess.Options(settings)])
        {
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using var import = Process.Start(start)!;
        var said = import.StandardOutput.ReadToEndAsync(cancellation);
        while (await VersionAsync(cancellation) == before && !import.HasExited)
            await Task.Delay(10, cancellation);
        var (committed, since) = (clock.Elapsed, Stopwatch.StartNew());
        using var connection = new KeptConnection(hub.Address);
        var question = Question.Request("{ certificateStatistics { dataVersion } }", key);
        while (!System.Text.Encoding.UTF8.GetString(connection.Ask(question)).Contains($"\"dataVersion\":{before + 1}", StringComparison.Ordinal))
        {
            if (since.Elapsed.TotalMinutes > 1)
                throw new InvalidOperationException($"The import did not reach the statistics: {await said}");
            await Task.Delay(5, cancellation);
        }
        Figures.Print($"{what}: committed after {committed.TotalSeconds:0.0} s, in the statistics {since.Elapsed.TotalSeconds:0.00} s later");
        await import.WaitForExitAsync(cancellation);
    }

    private async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.PostgreSql);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT data_version FROM hub_state", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What a run that was interrupted has left.</summary>
    private async Task WithdrawLeftoversAsync(CancellationToken cancellation)
    {
        await using var hub = HubServer.Build(settings, null);
        await hub.Services.GetRequiredService<Importer>().ImportAsync("certificates", Withdrawals(), cancellation: cancellation);
    }

    /// <summary>The original certificates once more, with serial numbers that are free.</summary>
    private string Additions() => Write("additions.csv", lines =>
        [lines[0], .. lines.Skip(1).Select(line => $"{line[..16]}{Serial(line)}{line[22..]}")]);

    private string Withdrawals() => Write("withdrawals.csv", lines =>
        [$"操作,{lines[0]}", .. lines.Skip(1).Select(line => $"删除,{line[..16]}{Serial(line)}{new string(',', lines[0].Count(c => c == ','))}")]);

    private static string Serial(string line) => (int.Parse(line.AsSpan(16, 6), CultureInfo.InvariantCulture) + 500_000).ToString("000000", CultureInfo.InvariantCulture);

    private string Write(string name, Func<string[], IEnumerable<string>> change)
    {
        var path = Path.Combine(settings.DataFolder, name);
        // A file that went in before would be known; this one never was.
        var remark = Guid.NewGuid();
        File.WriteAllLines(path, change(File.ReadAllLines(originalCertificates)).Select((line, i) => i == 0 ? $"{line},#{remark}" : $"{line},"));
        return path;
    }
}
