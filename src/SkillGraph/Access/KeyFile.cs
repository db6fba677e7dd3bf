using System.Text.Json;

namespace SkillGraph.Access;

/// <summary>A file of named keys that only its owner can read. It is always whole: changed by replacing it.</summary>
internal sealed class KeyFile(string path)
{
    public Dictionary<string, byte[]> Read() => JsonSerializer.Deserialize<Dictionary<string, byte[]>>(File.ReadAllBytes(path))!;

    public Dictionary<string, byte[]> ReadOrCreate(Func<Dictionary<string, byte[]>> make)
    {
        if (!File.Exists(path))
            Create(make());
        return Read();
    }

    public void Replace(Dictionary<string, byte[]> keys) => File.Move(Draft(keys), path, overwrite: true);

    /// <summary>Held until it is disposed, and by one process only.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public FileStream Lock() => new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private void Create(Dictionary<string, byte[]> keys)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = Draft(keys);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private string Draft(Dictionary<string, byte[]> keys)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(draft, options);
        JsonSerializer.Serialize(stream, keys);
        // What is encrypted with a key must not outlive it in a power cut.
        stream.Flush(flushToDisk: true);
        return draft;
    }
}
