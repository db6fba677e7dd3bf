namespace SkillGraph.Access;

/// <summary>Encrypts what is written into it.</summary>
internal sealed class SealingStream(Stream file, PieceCipher cipher) : Stream
{
    private readonly byte[] _clear = new byte[PieceCipher.PieceLength];
    private readonly byte[] _sealed = new byte[PieceCipher.SealedLength];
    private int _filled;
    private long _piece;
    private bool _ended;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A full piece waits for what follows it, since the last one is sealed as such.
            if (_filled == _clear.Length)
                WritePiece(isLast: false);
            var taken = Math.Min(buffer.Length, _clear.Length - _filled);
            buffer[..taken].CopyTo(_clear.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            try
            {
                WritePiece(isLast: true);
            }
            finally
            {
                file.Dispose();
                cipher.Dispose();
            }
        }
        base.Dispose(disposing);
    }

    private void WritePiece(bool isLast)
    {
        cipher.Seal(_piece++, isLast, _clear.AsSpan(0, _filled), _sealed);
        file.Write(_sealed, 0, _filled + PieceCipher.TagLength);
        _filled = 0;
    }
}
