using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SkillGraph.Access;

/// <summary>Encrypts a file piece by piece. The nonce of a piece is its place, and whether it is the last one: pieces can be neither exchanged nor left out.</summary>
internal sealed class PieceCipher(byte[] key) : IDisposable
{
    public const int KeyLength = 32;

    /// <summary>Bytes of a piece in clear; only the last one may have fewer.</summary>
    public const int PieceLength = 1 << 16;

    /// <summary>Bytes of a whole piece in the file.</summary>
    public const int SealedLength = PieceLength + TagLength;

    public const int TagLength = 16;

    private const int NonceLength = 12;

    private readonly AesGcm _aes = new(key, TagLength);

    public void Seal(long piece, bool isLast, ReadOnlySpan<byte> clear, Span<byte> sealedPiece)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        _aes.Encrypt(Nonce(nonce, piece, isLast), clear, sealedPiece[..clear.Length], sealedPiece.Slice(clear.Length, TagLength));
    }

    /// <exception cref="CryptographicException">It is not what was sealed at this place.</exception>
    public void Open(long piece, bool isLast, ReadOnlySpan<byte> sealedPiece, Span<byte> clear)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        try
        {
            _aes.Decrypt(Nonce(nonce, piece, isLast), sealedPiece[..^TagLength], sealedPiece[^TagLength..], clear);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new CryptographicException("The sealed file is damaged, or was sealed with other keys.");
        }
    }

    public void Dispose() => _aes.Dispose();

    private static ReadOnlySpan<byte> Nonce(Span<byte> nonce, long piece, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, piece);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
