using System.Security.Cryptography;
using System.Text.Json;

namespace SkillGraph.Access;

/// <summary>
/// The secret keys of a hub, 32 random bytes each, in one file of the data folder that only its owner can read. Losing the file loses the
/// identity numbers.
/// </summary>
public sealed class DataKeys
{
    private static readonly string[] Names = ["encryption", "hashing", "cursors"];

    private DataKeys(Dictionary<string, byte[]> keys)
    {
        Encryption = keys["encryption"];
        Hashing = keys["hashing"];
        Cursors = keys["cursors"];
    }

    /// <summary>Encrypts identity numbers (AES-256-GCM).</summary>
    public byte[] Encryption { get; }

    /// <summary>Keys the hash by which identity numbers are looked up (HMAC-SHA-256).</summary>
    public byte[] Hashing { get; }

    /// <summary>Encrypts paging cursors.</summary>
    public byte[] Cursors { get; }

    /// <summary>Reads the keys, making them first where there are none. Two processes that start at once end with the same keys.</summary>
    public static DataKeys Load(string file)
    {
        if (!File.Exists(file))
            Create(file);
        return new(JsonSerializer.Deserialize<Dictionary<string, byte[]>>(File.ReadAllText(file))!);
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var keys = Names.ToDictionary(name => name, _ => RandomNumberGenerator.GetBytes(32));
        var draft = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllText(draft, JsonSerializer.Serialize(keys));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
