using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using SkillGraph.Access;

namespace SkillGraph.Verification;

/// <summary>
/// The keys that receipts are signed with (ECDSA on P-256), in a file of the data folder that only its owner can read. The newest one signs; the public
/// halves of all are published, so that older receipts can be checked.
/// </summary>
public sealed class ReceiptKeys
{
    private const string Prefix = "receipt-";
    private readonly KeyFile _file;
    private readonly string _path;
    private volatile State _state;

    private ReceiptKeys(string path)
    {
        (_file, _path) = (new(path), path);
        _file.ReadOrCreate(() => new() { [Prefix + "1"] = NewKey() });
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
    public static ReceiptKeys Load(string path) => new(path);

    /// <summary>Makes a new key, which signs from now on.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="IOException">Another process is doing so.</exception>
    public string Rotate()
    {
        using var turn = _file.Lock();
        var keys = _file.Read();
        keys[Prefix + (keys.Keys.Max(NumberOf) + 1).ToString(CultureInfo.InvariantCulture)] = NewKey();
        _file.Replace(keys);
        _state = Load();
        return _state.Keys[0].KeyId;
    }

    private State Load()
    {
        var written = File.GetLastWriteTimeUtc(_path);
        return new(written, [.. _file.Read().OrderByDescending(key => NumberOf(key.Key)).Select(key => Key(key.Value))]);
    }

    private static int NumberOf(string name) => int.Parse(name.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);

    private static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private static ECDsaSecurityKey Key(byte[] bytes)
    {
        var curve = ECDsa.Create();
        curve.ImportPkcs8PrivateKey(bytes, out _);
        var key = new ECDsaSecurityKey(curve);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    private sealed record State(DateTime Written, IReadOnlyList<ECDsaSecurityKey> Keys);
}
