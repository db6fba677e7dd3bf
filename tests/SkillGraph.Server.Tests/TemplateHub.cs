using System.Diagnostics;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>A hub that holds the example row of each template, served by the program as a user starts it.</summary>
public sealed class TemplateHub : IAsyncLifetime, IDisposable
{
    /// <summary>Verifications of one address in a minute.</summary>
    public const int Verifications = 100;

    private static readonly (string, string)[] Limits =
    [
        ("Limits__Aliases", "2000"), ("Limits__Repeats", "2000"), ("Limits__Fields", "5000"), ("Limits__Tokens", "50000"), ("Limits__Cost", "10000000"),
        ("Verification__OfAddress", Verifications.ToString()),
    ];

    private readonly SkillGraphProcess _program = new();
    private Process? _server;
    private string? _portalKey;

    /// <summary>Address of the server.</summary>
    public string Address { get; private set; } = "";

    public HttpClient Client() => new() { BaseAddress = new Uri(Address) };

    /// <summary>The key of a portal.</summary>
    public async Task<string> PortalKeyAsync() => _portalKey ??= (await _program.RunAsync("keys", "create", "portal-1", "--role", "portal")).Output.Trim();

    public async Task InitializeAsync()
    {
        await _program.RunAsync("migrate");
        foreach (var kind in new[] { "standards", "agencies", "scopes", "agency-events", "employers", "workers", "batches", "certificates" })
        {
            var file = Path.Combine(_program.Folder, $"{kind}.csv");
            await File.WriteAllTextAsync(file, (await _program.RunAsync("import", "--template", kind)).Output);
            Assert.Equal(0, (await _program.RunAsync("import", kind, file)).ExitCode);
        }
        _server = _program.Start(Limits, ["serve", "--urls", "http://127.0.0.1:0"]);
        var line = await _server.StandardOutput.ReadLineAsync();
        Address = line!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    public void Dispose() => _program.Dispose();
}
