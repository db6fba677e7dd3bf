using System.Security.Cryptography;

namespace SkillGraph.Access;

/// <summary>
/// Encrypts files of the data folder that hold personal data (AES-256-GCM), each with a key of its own. They are written from first to last and read anywhere;
/// a file that was cut off, or altered, is refused where that is met.
/// </summary>
public sealed class FileSeal(DataKeys keys)
{
    private const int SaltLength = 16;

    /// <summary>A stream that encrypts what is written into <paramref name="file"/>; disposing it ends the file.</summary>
    public Stream Write(Stream file)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        file.Write(salt);
        return new SealingStream(file, Cipher(salt));
    }

    /// <summary>A stream of what was written, which can seek.</summary>
    /// <exception cref="CryptographicException">This is no such file; reading throws it as well, where the file is damaged.</exception>
    public Stream Read(Stream file)
    {
        var salt = new byte[SaltLength];
        if (file.ReadAtLeast(salt, SaltLength, throwOnEndOfStream: false) < SaltLength)
            throw new CryptographicException("The file is no sealed one: it is too short.");
        return new UnsealingStream(file, Cipher(salt), SaltLength);
    }

    private PieceCipher Cipher(byte[] salt) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Hashing, PieceCipher.KeyLength, salt, "files"u8.ToArray()));
}
