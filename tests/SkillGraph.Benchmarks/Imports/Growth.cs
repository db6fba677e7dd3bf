using System.Diagnostics;
using Npgsql;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Imports;

/// <summary>More certificates for a full hub: by the import, and the same rows by psql straight into the table. After each the hub is as it was.</summary>
internal sealed class Growth(HubSettings settings, string connectionString, SplitProvince files)
{
    private const string Columns =
        "number, kind, route, route_ground, agency_id, region_code, worker_id, occupation_code, level_rank, standard_id, batch_id, theory_score, skill_score, issued_on, ended_on, end_reason, data_version";

    private readonly string _copied = Path.Combine(settings.DemoFolder, "newer-copied.csv");

    public async Task RunAsync(int rounds, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellation);
        var last = await KeepAsync(connection, cancellation);
        File.Delete(_copied);
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var import = await ImportProcess.RunAsync(settings, "certificates", files.More, cancellation);
            if (!File.Exists(_copied))
                await PsqlAsync($"\\copy (SELECT {Columns} FROM certificates WHERE id > {last} ORDER BY id) TO '{_copied}' CSV", cancellation);
            await RestoreAsync(connection, last, cancellation);
            var copy = await PsqlAsync($"\\copy certificates ({Columns}) FROM '{_copied}' CSV", cancellation);
            await RestoreAsync(connection, last, cancellation);
            ratios.Add(copy / import.Elapsed);
            Figures.Print($"round {round}: import {import.Elapsed.TotalSeconds:0.0} s, {import.Rows / import.Elapsed.TotalSeconds:0} rows/s, {import.PeakMemory / 1e6:0} MB; psql \\copy {copy.TotalSeconds:0.0} s, {import.Rows / copy.TotalSeconds:0} rows/s; ratio {ratios[^1]:0.00}");
        }
        await ExecuteAsync(connection, "DROP TABLE workers_before", cancellation);
        Figures.Print($"ratio, median of rounds: {ratios.Order().ElementAt(rounds / 2):0.00}");
    }

    private static async Task<long> KeepAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var sql in new[]
        {
            "DROP TABLE IF EXISTS workers_before", "CREATE UNLOGGED TABLE workers_before AS SELECT id, highest_level_rank, data_version FROM workers", "VACUUM ANALYZE", "CHECKPOINT",
        })
            await ExecuteAsync(connection, sql, cancellation);
        await using var command = new NpgsqlCommand("SELECT MAX(id) FROM certificates", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task RestoreAsync(NpgsqlConnection connection, long last, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, $"DELETE FROM certificates WHERE id > {last}", cancellation);
        await ExecuteAsync(
            connection,
            """
            UPDATE workers SET highest_level_rank = b.highest_level_rank, data_version = b.data_version
            FROM workers_before b WHERE b.id = workers.id AND b.data_version <> workers.data_version
            """,
            cancellation);
        await ExecuteAsync(connection, "DELETE FROM import_batches WHERE id = (SELECT MAX(id) FROM import_batches WHERE file_name = 'newer.csv')", cancellation);
        await ExecuteAsync(connection, "VACUUM ANALYZE certificates", cancellation);
        await ExecuteAsync(connection, "VACUUM ANALYZE workers", cancellation);
        await ExecuteAsync(connection, "CHECKPOINT", cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<TimeSpan> PsqlAsync(string command, CancellationToken cancellation)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", $"--command={command}"]);
        foreach (var (name, value) in new[] { ("PGHOST", to.Host), ("PGPORT", $"{to.Port}"), ("PGUSER", to.Username), ("PGPASSWORD", to.Password), ("PGDATABASE", to.Database) })
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var psql = Process.Start(start)!;
        await psql.WaitForExitAsync(cancellation);
        return psql.ExitCode == 0 ? clock.Elapsed : throw new InvalidOperationException($"psql {command} ended with {psql.ExitCode}.");
    }
}
