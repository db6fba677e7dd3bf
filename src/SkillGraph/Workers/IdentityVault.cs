using System.Security.Cryptography;
using System.Text;
using SkillGraph.Access;

namespace SkillGraph.Workers;

/// <summary>Keeps identity numbers: encrypted for those who may read them, and as a keyed hash for look-up. Safe for use by many threads.</summary>
public sealed class IdentityVault(DataKeys keys)
{
    // To set a cipher up takes longer than to encrypt a number, and one serves one thread at a time.
    [ThreadStatic]
    private static (byte[] Key, AesGcm Aes)? _cipher;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    /// <summary>The keyed hash, 32 bytes: equal for equal kind and number.</summary>
    public byte[] Hash(IdentityKind kind, string number) =>
        HMACSHA256.HashData(keys.Hashing, Encoding.UTF8.GetBytes($"{EnumText.Of(kind)}:{number}"));

    /// <summary>The number encrypted: number of the key, nonce, tag, ciphertext.</summary>
    public byte[] Encrypt(string number)
    {
        var plain = Encoding.UTF8.GetBytes(number);
        var sealedNumber = new byte[HeadBytes + plain.Length];
        sealedNumber[0] = keys.CurrentEncryption;
        var nonce = sealedNumber.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Cipher(sealedNumber[0]).Encrypt(nonce, plain, sealedNumber.AsSpan(HeadBytes), sealedNumber.AsSpan(1 + NonceBytes, TagBytes));
        return sealedNumber;
    }

    /// <summary>The number in clear.</summary>
    /// <exception cref="CryptographicException">The bytes were altered, or encrypted with a key that is lost.</exception>
    public string Decrypt(byte[] sealedNumber)
    {
        if (sealedNumber.Length <= HeadBytes)
            throw new CryptographicException("Not an encrypted identity number.");
        var plain = new byte[sealedNumber.Length - HeadBytes];
        Cipher(sealedNumber[0]).Decrypt(sealedNumber.AsSpan(1, NonceBytes), sealedNumber.AsSpan(HeadBytes), sealedNumber.AsSpan(1 + NonceBytes, TagBytes), plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Whether these are the keys that a worker's number was recorded with.</summary>
    public bool Fits(Worker worker)
    {
        try
        {
            return Hash(worker.IdentityKind, Decrypt(worker.IdentityCipher)).SequenceEqual(worker.IdentityHash);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether a ciphertext is of the key that new ones are made with.</summary>
    public bool IsCurrent(byte[] sealedNumber) => sealedNumber[0] == keys.CurrentEncryption;

    private AesGcm Cipher(byte number)
    {
        var key = keys.Encryption(number);
        if (_cipher is { } kept && ReferenceEquals(kept.Key, key))
            return kept.Aes;
        _cipher?.Aes.Dispose();
        var cipher = new AesGcm(key, TagBytes);
        _cipher = (key, cipher);
        return cipher;
    }
}
