using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SkillGraph.Imports;

/// <summary>
/// Rows in the binary format of PostgreSQL's COPY. Written here, since a call of the driver for each cell takes longer than all else about staging, and at once,
/// so that no cell outlives its row.
/// </summary>
internal sealed class BinaryCopy : StageRows
{
    private const int UsualBytes = 1 << 21;

    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(UsualBytes);
    private int _length;

    public BinaryCopy(IReadOnlyList<StageColumn> columns)
        : base(columns) => Signature.CopyTo(Take(Signature.Length));

    /// <summary>Ends the rows and gives all that COPY is to be sent.</summary>
    public ReadOnlyMemory<byte> Complete()
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1);
        return _bytes.AsMemory(0, _length);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    /// <inheritdoc/>
    protected override void Keep(object?[] row)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)Columns.Count);
        for (var i = 0; i < row.Length; i++)
            Write(row[i], Columns[i].Type);
    }

    private void Write(object? value, SqlType type)
    {
        if (value is null)
            BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);
        else if (type == SqlType.Text)
            WriteText((string)value);
        else if (type == SqlType.Date)
            BinaryPrimitives.WriteInt32BigEndian(Field(4), ((DateOnly)value).DayNumber - Epoch);
        else if (type == SqlType.Whole)
            BinaryPrimitives.WriteInt32BigEndian(Field(4), (int)value);
        else if (type == SqlType.Long)
            BinaryPrimitives.WriteInt64BigEndian(Field(8), (long)value);
        else if (type == SqlType.Real)
            BinaryPrimitives.WriteDoubleBigEndian(Field(8), (double)value);
        else
            ((byte[])value).CopyTo(Field(((byte[])value).Length));
    }

    private void WriteText(string text) => Encoding.UTF8.GetBytes(text, Field(Encoding.UTF8.GetByteCount(text)));

    private Span<byte> Field(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(4), length);
        return Take(length);
    }

    private Span<byte> Take(int length)
    {
        if (_length + length > _bytes.Length)
            Grow(_length + length);
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, length));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
