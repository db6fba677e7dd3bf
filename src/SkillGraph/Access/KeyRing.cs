using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace SkillGraph.Access;

/// <summary>Named secret keys as text: a JSON object of names and 32 bytes each in base64.</summary>
internal sealed class KeyRing
{
    private const string EncryptionPrefix = "encryption-";
    private const int Length = 32;
    private static readonly string[] Single = ["hashing", "cursors", "audit"];

    private readonly Dictionary<string, byte[]> _keys;

    private KeyRing(Dictionary<string, byte[]> keys)
    {
        _keys = keys;
        Encryption = new(keys.Where(key => NumberOf(key.Key) is not null).ToDictionary(key => NumberOf(key.Key)!.Value, key => key.Value));
    }

    public byte[] this[string name] => _keys[name];

    /// <summary>The keys that encrypt, by number; the last one is the newest.</summary>
    public SortedDictionary<byte, byte[]> Encryption { get; }

    /// <summary>A new ring.</summary>
    public static KeyRing New() => new(Single.Append(Name(1)).ToDictionary(name => name, _ => NewKey()));

    /// <summary>Reads a ring.</summary>
    /// <exception cref="FormatException">It is none; says what is wrong without repeating a key.</exception>
    public static KeyRing Parse(string json)
    {
        var keys = Deserialize(json);
        foreach (var (name, key) in keys)
        {
            if (!Single.Contains(name) && NumberOf(name) is null)
                throw new FormatException($"'{name}' is the name of no key; expected {string.Join(", ", Single)}, {Name(1)}, {Name(2)} and so on");
            if (key.Length != Length)
                throw new FormatException($"'{name}' has {key.Length} bytes; expected {Length}");
        }
        var ring = new KeyRing(keys);
        var missing = Single.Where(name => !keys.ContainsKey(name)).Concat(ring.Encryption.Count == 0 ? [Name(1)] : []);
        return missing.FirstOrDefault() is { } first ? throw new FormatException($"'{first}' is missing") : ring;
    }

    /// <summary>The ring with one key more to encrypt with.</summary>
    public KeyRing WithNewEncryption() => new(new(_keys) { [Name(checked((byte)(Encryption.Last().Key + 1)))] = NewKey() });

    /// <summary>The name of a key that encrypts.</summary>
    public static string Name(byte number) => EncryptionPrefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What <see cref="Parse"/> reads.</summary>
    public override string ToString() => JsonSerializer.Serialize(_keys);

    private static Dictionary<string, byte[]> Deserialize(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, byte[]>>(json) ?? [];
        }
        catch (JsonException)
        {
            throw new FormatException("it is no JSON object of names and keys in base64");
        }
    }

    private static byte? NumberOf(string name) =>
        name.StartsWith(EncryptionPrefix, StringComparison.Ordinal) && byte.TryParse(name.AsSpan(EncryptionPrefix.Length), out var number) && Name(number) == name
            ? number
            : null;

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(Length);
}
