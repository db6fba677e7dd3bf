using System.Security.Cryptography;
using System.Text;
using SkillGraph.Access;

namespace SkillGraph.Workers;

/// <summary>Keeps identity numbers: encrypted for those who may read them, and as a keyed hash for look-up. Safe for use by many threads.</summary>
public sealed class IdentityVault(DataKeys keys)
{
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>The keyed hash, 32 bytes: equal for equal kind and number.</summary>
    public byte[] Hash(IdentityKind kind, string number) =>
        HMACSHA256.HashData(keys.Hashing, Encoding.UTF8.GetBytes($"{EnumText.Of(kind)}:{number}"));

    /// <summary>The number encrypted: format, nonce, tag, ciphertext.</summary>
    public byte[] Encrypt(string number)
    {
        var plain = Encoding.UTF8.GetBytes(number);
        var sealedNumber = new byte[1 + NonceBytes + TagBytes + plain.Length];
        sealedNumber[0] = Format;
        var nonce = sealedNumber.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Encryption, TagBytes);
        aes.Encrypt(nonce, plain, sealedNumber.AsSpan(1 + NonceBytes + TagBytes), sealedNumber.AsSpan(1 + NonceBytes, TagBytes));
        return sealedNumber;
    }

    /// <summary>The number in clear.</summary>
    /// <exception cref="CryptographicException">The bytes were altered, or encrypted with another key.</exception>
    public string Decrypt(byte[] sealedNumber)
    {
        if (sealedNumber.Length <= 1 + NonceBytes + TagBytes || sealedNumber[0] != Format)
            throw new CryptographicException("Not an encrypted identity number of this format.");
        var plain = new byte[sealedNumber.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(keys.Encryption, TagBytes);
        aes.Decrypt(sealedNumber.AsSpan(1, NonceBytes), sealedNumber.AsSpan(1 + NonceBytes + TagBytes), sealedNumber.AsSpan(1 + NonceBytes, TagBytes), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
