using System.Security.Cryptography;

namespace SkillGraph.Access;

/// <summary>
/// The secret keys of a hub, 32 random bytes each: in one file of the data folder that only its owner can read, or from settings. Losing them loses the
/// identity numbers. Several keys may encrypt identity numbers: each ciphertext names its own, and the newest one is used for new ones.
/// </summary>
public sealed class DataKeys
{
    private readonly KeyFile? _file;
    private volatile KeyRing _keys;

    private DataKeys(KeyRing keys, KeyFile? file) => (_keys, _file) = (keys, file);

    /// <summary>Keys the hash by which identity numbers are looked up (HMAC-SHA-256).</summary>
    public byte[] Hashing => _keys["hashing"];

    /// <summary>Encrypts paging cursors.</summary>
    public byte[] Cursors => _keys["cursors"];

    /// <summary>Seals the audit (HMAC-SHA-256).</summary>
    public byte[] Audit => _keys["audit"];

    /// <summary>Number of the key that encrypts new identity numbers (AES-256-GCM).</summary>
    public byte CurrentEncryption => _keys.Encryption.Last().Key;

    /// <summary>Whether the hub makes new keys itself; it does not where they come from settings.</summary>
    public bool AreOwn => _file is not null;

    /// <summary>Reads the file of keys, making it first where there is none. Two processes that start at once end with the same keys.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static DataKeys Load(string path)
    {
        var file = new KeyFile(path);
        return new(file.ReadOrCreate(KeyRing.Parse, () => KeyRing.New().ToString()), file);
    }

    /// <summary>Keys from settings: the text of such a file.</summary>
    /// <exception cref="FormatException">It is none; says what is wrong without repeating a key.</exception>
    public static DataKeys Parse(string json) => new(KeyRing.Parse(json), null);

    /// <summary>A key that encrypts identity numbers, by its number. One that another process has made meanwhile is read from the file.</summary>
    /// <exception cref="CryptographicException">There is no such key.</exception>
    public byte[] Encryption(byte number)
    {
        if (!_keys.Encryption.ContainsKey(number))
            Reload();
        return _keys.Encryption.TryGetValue(number, out var key)
            ? key
            : throw new CryptographicException($"There is no key {KeyRing.Name(number)}. Restore the keys that belong to this database.");
    }

    /// <summary>Makes a new key current. Only while <see cref="LockRotation"/> is held, and where <see cref="AreOwn"/>.</summary>
    public void AddEncryption()
    {
        _file!.Replace(_file.Read(KeyRing.Parse).WithNewEncryption().ToString());
        Reload();
    }

    /// <summary>Keeps other processes from rotating keys until it is disposed.</summary>
    /// <exception cref="IOException">Another process does.</exception>
    public IDisposable? LockRotation() => _file?.Lock();

    /// <summary>Reads the file again.</summary>
    public void Reload() => _keys = _file?.Read(KeyRing.Parse) ?? _keys;
}
