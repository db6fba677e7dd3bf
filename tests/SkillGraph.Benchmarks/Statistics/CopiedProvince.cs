using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.Server.Commands;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>Provinces of millions of certificates in PostgreSQL, within minutes. Each is a database and a data folder of its own, made once and reused.</summary>
/// <param name="database">A connection string; the names of the databases begin with that which it names.</param>
/// <param name="folder">Holds the data folders.</param>
internal sealed class CopiedProvince(NpgsqlConnectionStringBuilder database, string folder)
{
    private const int Originals = 100_000;

    /// <summary>Share of the originals of which a copy is made, about.</summary>
    private const double Copied = 0.57;

    public async Task<HubSettings> PrepareAsync(int certificates, CancellationToken cancellation)
    {
        var original = await OriginalAsync(cancellation);
        var settings = Settings($"{certificates}");
        if (await IsFilledAsync(settings, cancellation))
            return await ReadyAsync(settings, cancellation);
        Console.WriteLine($"Making {Name(settings)} …");
        await AdministerAsync($"DROP DATABASE IF EXISTS {Name(settings)} WITH (FORCE)", cancellation);
        await AdministerAsync($"CREATE DATABASE {Name(settings)} TEMPLATE {Name(original)}", cancellation);
        Directory.CreateDirectory(Path.GetDirectoryName(settings.KeyFile)!);
        File.Copy(original.KeyFile, settings.KeyFile, overwrite: true);
        await CopyAsync(settings, (int)((certificates - Originals) / (Copied * Originals)), cancellation);
        await MarkFilledAsync(settings, cancellation);
        return await ReadyAsync(settings, cancellation);
    }

    /// <summary>A key that may see exact statistics.</summary>
    public static async Task<string> KeyAsync(HubSettings settings, CancellationToken cancellation)
    {
        await using var hub = HubServer.Build(settings, null);
        return await hub.Services.GetRequiredService<ApiKeys>().IssueAsync(new("benchmark", Role.Analyst), TimeSpan.Zero, cancellation);
    }

    /// <summary>Brings it to this program's schema; and the newest worker is to be one that was imported, since servers check their keys by it.</summary>
    private static async Task<HubSettings> ReadyAsync(HubSettings settings, CancellationToken cancellation)
    {
        await using var hub = HubServer.Build(settings, null);
        await hub.Services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
        var file = Path.Combine(settings.DataFolder, "newest-worker.csv");
        await File.WriteAllLinesAsync(file, ["证件类型,证件号码,姓名,出生年份,性别,工作地行政区划代码", "护照,E90000001,张演示,1990,女,510100"], cancellation);
        var result = await hub.Services.GetRequiredService<Importer>().ImportAsync("workers", file, cancellation: cancellation);
        return result.ExitCode == 0 ? settings : throw new InvalidOperationException($"{file} was not imported.");
    }

    private async Task<HubSettings> OriginalAsync(CancellationToken cancellation)
    {
        var settings = Settings("original");
        if (await IsFilledAsync(settings, cancellation))
            return settings;
        await AdministerAsync($"DROP DATABASE IF EXISTS {Name(settings)} WITH (FORCE)", cancellation);
        await using (var hub = HubServer.Build(settings, null))
        {
            await hub.Services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
            await DemoLoad.RunAsync(hub.Services, new DemoOptions(Originals), cancellation);
        }
        NpgsqlConnection.ClearAllPools();
        await MarkFilledAsync(settings, cancellation);
        return settings;
    }

    private static async Task CopyAsync(HubSettings settings, int copies, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.PostgreSql);
        await connection.OpenAsync(cancellation);
        await RunAsync("SET synchronous_commit = off");
        var rebuilt = new List<(string, string)>();
        await using (var command = new NpgsqlCommand(CopySql.Rebuilt, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation))
                rebuilt.Add((reader.GetString(0), reader.GetString(1)));
        foreach (var (what, sql) in CopySql.Statements(copies, rebuilt))
        {
            var clock = Stopwatch.StartNew();
            await RunAsync(sql);
            if (clock.Elapsed.TotalSeconds > 1)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {clock.Elapsed.TotalSeconds:0.0} s"));
        }

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private HubSettings Settings(string suffix) => new(
        Path.Combine(folder, suffix), new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = $"{database.Database}_{suffix}" }.ConnectionString);

    private static string Name(HubSettings settings) => new NpgsqlConnectionStringBuilder(settings.PostgreSql).Database!;

    // A database that was left half made carries no comment.
    private async Task<bool> IsFilledAsync(HubSettings settings, CancellationToken cancellation) =>
        File.Exists(settings.KeyFile)
        && await AdministerAsync($"SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '{Name(settings)}'", cancellation) is "filled";

    private Task<object?> MarkFilledAsync(HubSettings settings, CancellationToken cancellation) =>
        AdministerAsync($"COMMENT ON DATABASE {Name(settings)} IS 'filled'", cancellation);

    private async Task<object?> AdministerAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellation);
    }
}
