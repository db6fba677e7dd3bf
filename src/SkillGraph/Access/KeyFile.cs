namespace SkillGraph.Access;

/// <summary>A file of keys that only its owner can read. It is always whole: changed by replacing it.</summary>
internal sealed class KeyFile(string path)
{
    /// <summary>What is in the file.</summary>
    /// <param name="parse">Reads the keys; throws a <see cref="FormatException"/> that says what is wrong without repeating a key.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public T Read<T>(Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(path));
        }
        catch (FormatException damage)
        {
            throw new InvalidDataException($"密钥文件已损坏：the key file '{path}' is damaged: {damage.Message}. Restore it from a backup.");
        }
    }

    /// <summary>The same, from a new file where there is none.</summary>
    public T ReadOrCreate<T>(Func<string, T> parse, Func<string> make)
    {
        if (!File.Exists(path))
            Create(make());
        return Read(parse);
    }

    public void Replace(string keys) => File.Move(Draft(keys), path, overwrite: true);

    /// <summary>Held until it is disposed, and by one process only.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public FileStream Lock() => new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private void Create(string keys)
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

    private string Draft(string keys)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(draft, options);
        using var writer = new StreamWriter(stream);
        writer.Write(keys);
        writer.Flush();
        // What is encrypted with a key must not outlive it in a power cut.
        stream.Flush(flushToDisk: true);
        return draft;
    }
}
