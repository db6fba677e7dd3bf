using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>A hub that imports files: at first only the example row of each template that comes before the kind under test.</summary>
public sealed class ImportHub : IAsyncDisposable
{
    private readonly TestHub _hub;
    private int _files;

    private ImportHub(TestHub hub) => _hub = hub;

    public TestHub Hub => _hub;

    public Importer Importer => _hub.Services.GetRequiredService<Importer>();

    public ImportKinds Kinds => _hub.Services.GetRequiredService<ImportKinds>();

    public static async Task<ImportHub> CreateAsync(TestProvider provider, string before = "")
    {
        var hub = new ImportHub(await TestHub.CreateAsync(provider));
        foreach (var kind in hub.Kinds.Names.TakeWhile(name => name != before))
            await hub.AcceptAsync(kind, hub.Kinds.Template(kind));
        return hub;
    }

    public SkillGraphDb Open() => _hub.Open();

    public string Save(string text, Encoding? encoding = null) => Save((encoding ?? Encoding.UTF8).GetBytes(text));

    public string Save(byte[] bytes)
    {
        var path = Path.Combine(_hub.Settings.DataFolder, $"file-{++_files}.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<ImportResult> ImportAsync(string kind, string text, ImportOptions? options = null) => Importer.ImportAsync(kind, Save(text), options);

    /// <summary>Imports rows that must all be accepted.</summary>
    public async Task<ImportBatch> AcceptAsync(string kind, string text)
    {
        var result = await ImportAsync(kind, text);
        Assert.Null(result.Failure);
        Assert.Equal("", result.RejectedFile is { } file ? await File.ReadAllTextAsync(file) : "");
        return result.Batch!;
    }

    public async Task<long> VersionAsync()
    {
        await using var db = Open();
        return (await db.HubStates.SingleAsync()).DataVersion;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
