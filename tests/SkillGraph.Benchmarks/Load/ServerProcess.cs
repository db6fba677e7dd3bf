using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Load;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess(string name, Process process, IPEndPoint address) : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public string Name => name;

    public IPEndPoint Address => address;

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes of memory in use.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The real server, as a user starts it.</summary>
    public static Task<ServerProcess> StartHubAsync(HubSettings settings, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        string[] database = settings.PostgreSql is { } connection ? ["--database", connection] : [];
        return StartAsync("hub", url => ["skillgraph.dll", "serve", "--data", settings.DataFolder, .. database, "--urls", url], cancellation, environment);
    }

    /// <summary>The server without scope, masks and audit.</summary>
    public static Task<ServerProcess> StartOpenAsync(HubSettings settings, CancellationToken cancellation) =>
        StartAsync("open", url => ["SkillGraph.Benchmarks.dll", "open", settings.DataFolder, settings.PostgreSql ?? "", url], cancellation);

    /// <summary>The bare server.</summary>
    public static Task<ServerProcess> StartBareAsync(HubSettings settings, CancellationToken cancellation) =>
        StartAsync("bare", url => ["SkillGraph.Benchmarks.dll", "bare", settings.PostgreSql ?? settings.SqliteFile, url], cancellation);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(
        string name, Func<string, string[]> arguments, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        var url = $"http://{address}";
        var program = arguments(url);
        program[0] = Path.Combine(AppContext.BaseDirectory, program[0]);
        var start = new ProcessStartInfo("dotnet", program) { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        // One caller asks as much as all would.
        start.Environment["Limits__OperationsPerMinute"] = "100000000";
        start.Environment["Limits__Concurrency"] = "1000";
        foreach (var (setting, value) in environment)
            start.Environment[setting] = value;
        var server = new ServerProcess(name, Process.Start(start)!, address);
        server.Drain();
        using var client = new HttpClient();
        for (var clock = Stopwatch.StartNew(); !await IsReadyAsync(client, url, cancellation);)
        {
            if (server.HasExited || clock.Elapsed > _patience)
                throw new InvalidOperationException($"The server '{name}' did not become ready.");
            await Task.Delay(200, cancellation);
        }
        return server;
    }

    private bool HasExited => process.HasExited;

    // Unread output would stop the server once the pipe is full.
    private void Drain() => process.BeginOutputReadLine();

    private static async Task<bool> IsReadyAsync(HttpClient client, string url, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"{url}/health/ready"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
