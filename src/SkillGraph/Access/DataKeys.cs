using System.Globalization;
using System.Security.Cryptography;

namespace SkillGraph.Access;

/// <summary>
/// The secret keys of a hub, 32 random bytes each, in one file of the data folder that only its owner can read. Losing the file loses the
/// identity numbers. Several keys may encrypt identity numbers: each ciphertext names its own, and the newest one is used for new ones.
/// </summary>
public sealed class DataKeys
{
    private const string EncryptionPrefix = "encryption-";
    private readonly KeyFile _file;
    private volatile SortedDictionary<byte, byte[]> _encryption;

    private DataKeys(KeyFile file, Dictionary<string, byte[]> keys)
    {
        _file = file;
        _encryption = EncryptionOf(keys);
        Hashing = keys["hashing"];
        Cursors = keys["cursors"];
        Audit = keys["audit"];
    }

    /// <summary>Keys the hash by which identity numbers are looked up (HMAC-SHA-256).</summary>
    public byte[] Hashing { get; }

    /// <summary>Encrypts paging cursors.</summary>
    public byte[] Cursors { get; }

    /// <summary>Seals the audit (HMAC-SHA-256).</summary>
    public byte[] Audit { get; }

    /// <summary>Number of the key that encrypts new identity numbers (AES-256-GCM).</summary>
    public byte CurrentEncryption => _encryption.Last().Key;

    /// <summary>Reads the keys, making them first where there are none. Two processes that start at once end with the same keys.</summary>
    public static DataKeys Load(string path)
    {
        var file = new KeyFile(path);
        return new(file, file.ReadOrCreate(() => new[] { Name(1), "hashing", "cursors", "audit" }.ToDictionary(name => name, _ => NewKey())));
    }

    /// <summary>A key that encrypts identity numbers, by its number. One that another process has made meanwhile is read from the file.</summary>
    /// <exception cref="CryptographicException">There is no such key.</exception>
    public byte[] Encryption(byte number)
    {
        if (!_encryption.ContainsKey(number))
            Reload();
        return _encryption.TryGetValue(number, out var key)
            ? key
            : throw new CryptographicException($"The key file holds no key {Name(number)}. Restore the file that belongs to this database.");
    }

    /// <summary>Makes a new key current. Only while <see cref="LockRotation"/> is held.</summary>
    public void AddEncryption()
    {
        var keys = _file.Read();
        keys[Name(checked((byte)(EncryptionOf(keys).Last().Key + 1)))] = NewKey();
        _file.Replace(keys);
        Reload();
    }

    /// <summary>Keeps other processes from rotating keys until it is disposed.</summary>
    /// <exception cref="IOException">Another process does.</exception>
    public IDisposable LockRotation() => _file.Lock();

    /// <summary>Reads the file again.</summary>
    public void Reload() => _encryption = EncryptionOf(_file.Read());

    private static SortedDictionary<byte, byte[]> EncryptionOf(Dictionary<string, byte[]> keys) => new(keys
        .Where(key => key.Key.StartsWith(EncryptionPrefix, StringComparison.Ordinal))
        .ToDictionary(key => byte.Parse(key.Key.AsSpan(EncryptionPrefix.Length), CultureInfo.InvariantCulture), key => key.Value));

    private static string Name(byte number) => EncryptionPrefix + number.ToString(CultureInfo.InvariantCulture);

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);
}
