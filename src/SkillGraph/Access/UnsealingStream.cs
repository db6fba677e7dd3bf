using System.Security.Cryptography;

namespace SkillGraph.Access;

/// <summary>Decrypts what <see cref="SealingStream"/> wrote.</summary>
internal sealed class UnsealingStream : Stream
{
    private readonly Stream _file;
    private readonly PieceCipher _cipher;
    private readonly int _start;
    private readonly long _pieces;
    private readonly byte[] _clear = new byte[PieceCipher.PieceLength];
    private readonly byte[] _sealed = new byte[PieceCipher.SealedLength];
    private long _at = -1;
    private long _position;

    /// <param name="file">The file.</param>
    /// <param name="cipher">Its cipher.</param>
    /// <param name="start">Where the pieces begin.</param>
    public UnsealingStream(Stream file, PieceCipher cipher, int start)
    {
        (_file, _cipher, _start) = (file, cipher, start);
        var bytes = file.Length - start;
        _pieces = (bytes + PieceCipher.SealedLength - 1) / PieceCipher.SealedLength;
        Length = bytes - _pieces * PieceCipher.TagLength;
        if (_pieces == 0 || bytes - (_pieces - 1) * PieceCipher.SealedLength < PieceCipher.TagLength)
            throw new CryptographicException("The sealed file was cut off.");
        // Nothing is read of an empty file; that it is empty was sealed.
        if (Length == 0)
            Open(0);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length)
            return 0;
        var piece = _position / PieceCipher.PieceLength;
        if (piece != _at)
            Open(piece);
        var offset = (int)(_position - piece * PieceCipher.PieceLength);
        var read = (int)Math.Min(Math.Min(buffer.Length, PieceCipher.PieceLength - offset), Length - _position);
        _clear.AsSpan(offset, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _cipher.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Open(long piece)
    {
        var isLast = piece == _pieces - 1;
        var clear = isLast ? (int)(Length - piece * PieceCipher.PieceLength) : PieceCipher.PieceLength;
        _at = -1;
        _file.Position = _start + piece * PieceCipher.SealedLength;
        _file.ReadExactly(_sealed, 0, clear + PieceCipher.TagLength);
        _cipher.Open(piece, isLast, _sealed.AsSpan(0, clear + PieceCipher.TagLength), _clear.AsSpan(0, clear));
        _at = piece;
    }
}
