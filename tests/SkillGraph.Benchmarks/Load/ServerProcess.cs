using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Load;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess(string name, Process process, IPEndPoint address) : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

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

    /// <summary>The most that was in use at any time.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>From the start of the process to its first sign that it is ready.</summary>
    public TimeSpan StartUp { get; private set; }

    /// <summary>What it has written so far.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The real server, as a user starts it.</summary>
    public static Task<ServerProcess> StartHubAsync(HubSettings settings, CancellationToken cancellation, params (string Name, string Value)[] environment) =>
        StartAsync("hub", url => ["skillgraph.dll", "serve", .. Options(settings), "--urls", url], cancellation, environment);

    /// <summary>The server without scope, masks and audit.</summary>
    public static Task<ServerProcess> StartOpenAsync(HubSettings settings, CancellationToken cancellation) =>
        StartPeerAsync("open", ["open", settings.DataFolder, settings.PostgreSql ?? ""], cancellation);

    /// <summary>Any server of this program.</summary>
    public static Task<ServerProcess> StartPeerAsync(string name, string[] arguments, CancellationToken cancellation) =>
        StartAsync(name, url => ["SkillGraph.Benchmarks.dll", .. arguments, url], cancellation);

    /// <summary>The options by which a command finds a hub.</summary>
    public static string[] Options(HubSettings settings) =>
        settings.PostgreSql is { } connection ? ["--data", settings.DataFolder, "--database", connection] : ["--data", settings.DataFolder];

    /// <summary>The bare server.</summary>
    public static Task<ServerProcess> StartBareAsync(HubSettings settings, CancellationToken cancellation) =>
        StartPeerAsync("bare", ["bare", settings.PostgreSql ?? settings.SqliteFile], cancellation);

    /// <summary>Ends it in order, as an operator does.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
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
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(name, Process.Start(start)!, address);
        server.Drain();
        using var client = new HttpClient();
        while (!await IsReadyAsync(client, url, cancellation))
        {
            if (server.HasExited || clock.Elapsed > _patience)
                throw new InvalidOperationException($"The server '{name}' did not become ready.");
            await Task.Delay(20, cancellation);
        }
        server.StartUp = clock.Elapsed;
        return server;
    }

    private bool HasExited => process.HasExited;

    // Unread output would stop the server once the pipe is full.
    private void Drain()
    {
        process.OutputDataReceived += (_, line) => Log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
    }

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
