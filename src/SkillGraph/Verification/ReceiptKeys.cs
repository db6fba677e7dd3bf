using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using SkillGraph.Access;

namespace SkillGraph.Verification;

/// <summary>
/// The keys that receipts are signed with (ECDSA on P-256), in a file of the data folder that only its owner can read. The newest one signs; the public
/// halves of all are published, so that older receipts can be checked.
/// </summary>
public sealed class ReceiptKeys
{
    private readonly KeyFile _file;
    private readonly string _path;
    private volatile State _state;

    private ReceiptKeys(string path)
    {
        (_file, _path) = (new(path), path);
        _file.ReadOrCreate(Parse, () => JsonSerializer.Serialize(new[] { NewKey() }));
        _state = Load();
    }

    /// <summary>The keys, newest first. What another process has added is seen at once.</summary>
    public IReadOnlyList<ECDsaSecurityKey> All
    {
        get
        {
            if (File.GetLastWriteTimeUtc(_path) != _state.Written)
                _state = Load();
            return _state.Keys;
        }
    }

    /// <summary>Reads the keys, making the first where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static ReceiptKeys Load(string path) => new(path);

    /// <summary>Makes a new key, which signs from now on.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="IOException">Another process is doing so.</exception>
    public string Rotate()
    {
        using var turn = _file.Lock();
        _file.Replace(JsonSerializer.Serialize(_file.Read(Parse).Append(NewKey())));
        _state = Load();
        return _state.Keys[0].KeyId;
    }

    private State Load()
    {
        var written = File.GetLastWriteTimeUtc(_path);
        return new(written, [.. _file.Read(text => Parse(text).Select(Key).Reverse().ToList())]);
    }

    // Oldest first, each in PKCS #8.
    private static byte[][] Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<byte[][]>(text) is { Length: > 0 } keys ? keys : throw new FormatException("it holds no key");
        }
        catch (JsonException)
        {
            throw new FormatException("it is no JSON list of keys in base64");
        }
    }

    private static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private static ECDsaSecurityKey Key(byte[] bytes)
    {
        var curve = ECDsa.Create();
        try
        {
            curve.ImportPkcs8PrivateKey(bytes, out _);
        }
        catch (CryptographicException)
        {
            throw new FormatException("one of its keys is no ECDSA key in PKCS #8");
        }
        var key = new ECDsaSecurityKey(curve);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    private sealed record State(DateTime Written, IReadOnlyList<ECDsaSecurityKey> Keys);
}
