using CsvHelper;
using SkillGraph.Demo;

namespace SkillGraph.Tests.Demo;

/// <summary>The files of one demo province in a folder of their own; gone when disposed.</summary>
public sealed class DemoFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("skillgraph-demo-").FullName;
    private readonly Dictionary<string, List<Dictionary<string, string>>> _tables = [];

    public DemoFiles()
        : this(new(Certificates: 20_000))
    {
    }

    private DemoFiles(DemoOptions options)
    {
        Options = options;
        Files = DemoProvince.Write(_folder, options);
    }

    public DemoOptions Options { get; }

    public IReadOnlyList<DemoFile> Files { get; }

    /// <summary>The rows of a kind by Chinese header.</summary>
    public IReadOnlyList<Dictionary<string, string>> this[string kind] =>
        _tables.TryGetValue(kind, out var rows) ? rows : _tables[kind] = Read(Files.Single(f => f.Kind == kind).Path);

    public static DemoFiles Of(DemoOptions options) => new(options);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<Dictionary<string, string>> Read(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, leaveOpen: false);
        var rows = new List<Dictionary<string, string>>();
        foreach (var row in csv)
            rows.Add(csv.Headers.Zip(row.ToArray()).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }
}
