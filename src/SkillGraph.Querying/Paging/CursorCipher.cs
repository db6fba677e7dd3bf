using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillGraph.Querying.Paging;

/// <summary>
/// Seals the order keys of a row into a cursor: unreadable, unforgeable, valid only for the order it came from, and the same each
/// time for the same row, so that answers can be compared and cached.
/// </summary>
internal sealed class CursorCipher
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] _sealing;
    private readonly byte[] _naming;

    /// <param name="secret">Any length of 32 bytes or more; it must stay the same for cursors to stay valid.</param>
    public CursorCipher(byte[] secret)
    {
        if (secret.Length < 32)
            throw new ArgumentException("The cursor key needs at least 32 bytes.", nameof(secret));

        _sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "cursor sealing"u8.ToArray());
        _naming = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "cursor nonce"u8.ToArray());
    }

    public string Seal(byte[] keys, string order)
    {
        var context = Encoding.UTF8.GetBytes(order);
        var cursor = new byte[NonceLength + keys.Length + TagLength];
        HMACSHA256.HashData(_naming, (byte[])[.. context, 0, .. keys]).AsSpan(..NonceLength).CopyTo(cursor);
        using var aes = new AesGcm(_sealing, TagLength);
        aes.Encrypt(cursor.AsSpan(..NonceLength), keys, cursor.AsSpan(NonceLength, keys.Length), cursor.AsSpan(^TagLength..), context);
        return Base64Url.EncodeToString(cursor);
    }

    /// <exception cref="QueryError">INVALID_CURSOR: not a cursor of this order.</exception>
    public byte[] Open(string text, string order)
    {
        try
        {
            var cursor = Base64Url.DecodeFromChars(text).AsSpan();
            var keys = new byte[cursor.Length - NonceLength - TagLength];
            using var aes = new AesGcm(_sealing, TagLength);
            aes.Decrypt(cursor[..NonceLength], cursor[NonceLength..^TagLength], cursor[^TagLength..], keys, Encoding.UTF8.GetBytes(order));
            return keys;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException or CryptographicException)
        {
            throw new QueryError("INVALID_CURSOR", "after or before: not a cursor of this list in this order; take one from pageInfo or edges.");
        }
    }
}
