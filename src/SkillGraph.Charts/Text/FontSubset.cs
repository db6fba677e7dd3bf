using System.Buffers.Binary;
using System.Text;

namespace SkillGraph.Charts.Text;

/// <summary>
/// A TrueType font in which only some glyphs have an outline, for a PDF that takes fonts whole. Glyphs keep their numbers, so that
/// everything else of the font stays true.
/// </summary>
internal sealed class FontSubset
{
    private const int MoreComponents = 0x20;
    private static readonly HashSet<string> Kept = ["OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    private readonly byte[] _font;
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _tables = new(StringComparer.Ordinal);
    private readonly ReadOnlyMemory<byte>[] _outlines;

    private FontSubset(byte[] font)
    {
        _font = font;
        for (var i = 0; i < UInt16(font, 4); i++)
        {
            var record = font.AsSpan(12 + 16 * i, 16);
            var tag = Encoding.ASCII.GetString(record[..4]);
            if (Kept.Contains(tag))
                _tables[tag] = font.AsMemory((int)UInt32(record, 8), (int)UInt32(record, 12));
        }
        var loca = _tables["loca"].Span;
        var isLong = UInt16(_tables["head"].Span, 50) == 1;
        _outlines = new ReadOnlyMemory<byte>[UInt16(_tables["maxp"].Span, 4)];
        for (var i = 0; i < _outlines.Length; i++)
        {
            var (start, end) = isLong ? ((int)UInt32(loca, 4 * i), (int)UInt32(loca, 4 * i + 4)) : (2 * UInt16(loca, 2 * i), 2 * UInt16(loca, 2 * i + 2));
            _outlines[i] = _tables["glyf"][start..end];
        }
    }

    /// <summary>The font with the outlines of these glyphs, and of those that they are composed of.</summary>
    public static byte[] Of(byte[] font, IEnumerable<ushort> glyphs) => new FontSubset(font).With(glyphs);

    private byte[] With(IEnumerable<ushort> glyphs)
    {
        var kept = new HashSet<ushort>();
        var open = new Stack<ushort>(glyphs.Append((ushort)0));
        while (open.TryPop(out var glyph))
            if (kept.Add(glyph))
                foreach (var part in Components(_outlines[glyph].Span))
                    open.Push(part);
        using var glyf = new MemoryStream();
        var loca = new byte[4 * (_outlines.Length + 1)];
        for (var i = 0; i < _outlines.Length; i++)
        {
            if (kept.Contains((ushort)i))
                glyf.Write(_outlines[i].Span);
            glyf.SetLength((glyf.Length + 3) / 4 * 4);
            glyf.Position = glyf.Length;
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i + 4), (uint)glyf.Length);
        }
        var head = _tables["head"].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        (_tables["glyf"], _tables["loca"], _tables["head"]) = (glyf.ToArray(), loca, head);
        return File();
    }

    private static List<ushort> Components(ReadOnlySpan<byte> outline)
    {
        var parts = new List<ushort>();
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return parts;
        for (var at = 10; ;)
        {
            var flags = UInt16(outline, at);
            parts.Add(UInt16(outline, at + 2));
            if ((flags & MoreComponents) == 0)
                return parts;
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
    }

    private byte[] File()
    {
        var offset = 12 + 16 * _tables.Count;
        var file = new byte[offset + _tables.Values.Sum(table => (table.Length + 3) / 4 * 4)];
        _font.AsSpan(0, 4).CopyTo(file);
        var power = (int)Math.Log2(_tables.Count);
        foreach (var (i, value) in new[] { _tables.Count, 16 << power, power, 16 * (_tables.Count - (1 << power)) }.Index())
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4 + 2 * i), (ushort)value);
        foreach (var (i, (tag, table)) in _tables.Index())
        {
            table.Span.CopyTo(file.AsSpan(offset));
            var padded = (table.Length + 3) / 4 * 4;
            var record = file.AsSpan(12 + 16 * i, 16);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(file.AsSpan(offset, padded)));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)table.Length);
            offset += padded;
        }
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4)
            sum += UInt32(table, i);
        return sum;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
