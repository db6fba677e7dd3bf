namespace SkillGraph.Imports;

/// <summary>Looks at the bytes of a file for what no text has: zero bytes, and lines without an end.</summary>
internal sealed class TextShape(Stream stream)
{
    /// <summary>The longest line, and the longest record, in bytes.</summary>
    public const int LongestLine = 1 << 20;

    private long _line = 1;
    private long _length;

    /// <returns>Number of bytes.</returns>
    /// <exception cref="UnreadableFileException">A zero byte or a line that is too long, as soon as it is met.</exception>
    public async Task<long> CheckAsync(CancellationToken cancellation)
    {
        var bytes = new byte[1 << 16];
        var (all, read) = (0L, 0);
        while ((read = await stream.ReadAsync(bytes, cancellation)) > 0)
        {
            Check(bytes.AsSpan(0, read));
            all += read;
        }
        return all;
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (_line == 1 && _length == 0 && bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new UnreadableFileException("UNKNOWN_ENCODING", "文件是 UTF-16 编码，请另存为“CSV UTF-8”", "the file is UTF-16; save it as CSV UTF-8");
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)0);
            _length += end < 0 ? bytes.Length : end;
            if (_length > LongestLine)
                throw TooLong(_line);
            if (end < 0)
                return;
            if (bytes[end] == 0)
                throw new UnreadableFileException("NUL_BYTE", $"第{_line}行含有空字节（NUL），不是文本文件", $"line {_line} has a zero byte; this is no text file");
            _line++;
            _length = 0;
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>The complaint about a line or record without an end.</summary>
    public static UnreadableFileException TooLong(long line) => new(
        "LINE_TOO_LONG",
        $"第{line}行超过 {LongestLine / 1024} KiB：不是 CSV 文件，或有引号没有成对",
        $"line {line} is longer than {LongestLine / 1024} KiB: no CSV file, or a quote that is never closed");
}
