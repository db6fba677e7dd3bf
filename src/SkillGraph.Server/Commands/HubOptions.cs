using System.CommandLine;
using System.Globalization;
using Npgsql;
using SkillGraph.Access;
using SkillGraph.Databases;

namespace SkillGraph.Server.Commands;

/// <summary>The options that say which hub a command works on.</summary>
internal static class HubOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "数据文件夹 Folder of the database, replica, keys and demo files; created when missing. [env: SKILLGRAPH_DATA] [default: ~/.local/share/skillgraph]",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL 连接串 Connection string of PostgreSQL, such as \"Host=localhost;Database=skillgraph;Username=me\". [env: SKILLGRAPH_DATABASE] [default: SQLite in the data folder]",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    public static Option<string?> Urls { get; } = new("--urls")
    {
        Description = "监听地址 Address to listen on, or several with ';'. [env: ASPNETCORE_URLS] [default: http://localhost:5000]",
        HelpName = "URL",
    };

    /// <summary>The hub that flags, environment and appsettings.json name, in this order; its data folder exists and can be written.</summary>
    /// <exception cref="CommandFailure">The folder cannot be written, or the connection string cannot be read.</exception>
    public static HubSettings Hub(this ParseResult flags)
    {
        var configuration = Configuration();
        var data = First(flags.GetValue(Data), Environment.GetEnvironmentVariable("SKILLGRAPH_DATA"), configuration["Hub:Data"]) ?? DefaultFolder();
        var database = First(flags.GetValue(Database), Environment.GetEnvironmentVariable("SKILLGRAPH_DATABASE"), configuration["Hub:Database"]);
        var keys = First(Environment.GetEnvironmentVariable("SKILLGRAPH_DATA_KEYS"), configuration["Hub:DataKeys"]);
        return new(WritableFolder(data), database is null ? null : ConnectionString(database)) { Keys = keys is null ? null : Keys(keys), Replica = Replica(configuration) };
    }

    /// <summary>The settings that commands go by.</summary>
    public static IConfiguration Configuration() =>
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    private static ReplicaSettings Replica(IConfiguration configuration)
    {
        var section = configuration.GetSection("Replica");
        return new()
        {
            MemoryMiB = Number(nameof(ReplicaSettings.MemoryMiB), ReplicaSettings.LeastMemoryMiB) ?? new ReplicaSettings().MemoryMiB,
            Threads = Number(nameof(ReplicaSettings.Threads), 1) ?? new ReplicaSettings().Threads,
            Readers = Number(nameof(ReplicaSettings.Readers), 1) ?? new ReplicaSettings().Readers,
        };

        int? Number(string name, int least) => section[name] is not { Length: > 0 } text
            ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
                ? number
                : throw new CommandFailure($"设置有误：Replica:{name} is '{text}'; expected a whole number of at least {least} (appsettings.json, or Replica__{name} in the environment).");
    }

    private static string? First(params string?[] values) => Array.Find(values, value => !string.IsNullOrWhiteSpace(value));

    private static string DefaultFolder() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "skillgraph");

    private static string WritableFolder(string path)
    {
        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure($"数据文件夹不可写：the data folder '{path}' cannot be written: {error.Message} Choose another with --data DIR.");
        }
    }

    private static DataKeys Keys(string json)
    {
        try
        {
            return DataKeys.Parse(json);
        }
        catch (FormatException error)
        {
            throw new CommandFailure($"数据密钥设置有误：the setting SKILLGRAPH_DATA_KEYS is not the text of a key file: {error.Message}.");
        }
    }

    private static string ConnectionString(string value)
    {
        const string Expected = "Expected for example \"Host=localhost;Database=skillgraph;Username=me\" (--database or SKILLGRAPH_DATABASE).";
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(value).Host)
                ? throw new CommandFailure($"数据库连接串缺少 Host：the connection string names no Host. {Expected}")
                : value;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException)
        {
            // The value itself may hold a password.
            throw new CommandFailure($"数据库连接串有误：the connection string cannot be read: {error.Message} {Expected}");
        }
    }
}
