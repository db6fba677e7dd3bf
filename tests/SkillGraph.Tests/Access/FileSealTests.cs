using System.Security.Cryptography;
using SkillGraph.Access;

namespace SkillGraph.Tests.Access;

public sealed class FileSealTests : IDisposable
{
    private const int Piece = 1 << 16;
    private const int SealedPiece = Piece + 16;
    private const int Salt = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("skillgraph-seal-").FullName;
    private readonly FileSeal _seal;

    public FileSealTests() => _seal = new(DataKeys.Load(Path.Combine(_folder, "keys.json")));

    private string File => Path.Combine(_folder, "file");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData(3 * Piece)]
    [InlineData(3 * Piece + 17)]
    public void What_was_written_in_any_portions_is_read_from_any_place(int length)
    {
        var clear = Write(length);

        using var stream = _seal.Read(System.IO.File.OpenRead(File));
        Assert.Equal(length, stream.Length);
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.Equal(clear, copy.ToArray());
        foreach (var at in new[] { 0, 1, Piece - 1, Piece, Piece + 1, length - 1, length, length + 5 }.Where(at => at >= 0))
        {
            stream.Position = at;
            var next = stream.ReadByte();
            Assert.Equal(at < length ? clear[at] : -1, next);
        }
    }

    [Fact]
    public void Equal_files_look_different_and_show_nothing_of_what_they_hold()
    {
        var number = "999999198805042318"u8.ToArray();
        byte[] Sealed()
        {
            using (var stream = _seal.Write(System.IO.File.Create(File)))
                stream.Write(number);
            return System.IO.File.ReadAllBytes(File);
        }
        var (first, second) = (Sealed(), Sealed());
        Assert.NotEqual(first[Salt..], second[Salt..]);
        Assert.Equal(-1, first.AsSpan().IndexOf(number));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Salt)]
    [InlineData(Salt + 5)]
    [InlineData(Salt + SealedPiece)]
    [InlineData(Salt + 2 * SealedPiece)]
    [InlineData(Salt + 2 * SealedPiece + 100)]
    public void A_file_that_was_cut_off_is_refused(int kept)
    {
        Write(2 * Piece + 1000);
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..kept]);
        Assert.ThrowsAny<CryptographicException>(ReadAll);
    }

    [Fact]
    public void One_bit_altered_anywhere_and_pieces_exchanged_are_refused()
    {
        Write(2 * Piece + 1000);
        var sound = System.IO.File.ReadAllBytes(File);
        foreach (var at in new[] { 0, Salt, Salt + Piece, Salt + SealedPiece + 7, sound.Length - 1 })
        {
            var altered = (byte[])sound.Clone();
            altered[at] ^= 1;
            System.IO.File.WriteAllBytes(File, altered);
            Assert.ThrowsAny<CryptographicException>(ReadAll);
        }
        System.IO.File.WriteAllBytes(File, [.. sound[..Salt], .. sound[(Salt + SealedPiece)..(Salt + 2 * SealedPiece)], .. sound[Salt..(Salt + SealedPiece)], .. sound[(Salt + 2 * SealedPiece)..]]);
        Assert.ThrowsAny<CryptographicException>(ReadAll);
        System.IO.File.WriteAllBytes(File, sound);
        ReadAll();
    }

    [Fact]
    public void Other_keys_open_nothing()
    {
        Write(10);
        using var stream = new FileSeal(DataKeys.Load(Path.Combine(_folder, "other.json"))).Read(System.IO.File.OpenRead(File));
        Assert.ThrowsAny<CryptographicException>(() => stream.ReadByte());
    }

    private byte[] Write(int length)
    {
        var clear = RandomNumberGenerator.GetBytes(length);
        using var stream = _seal.Write(System.IO.File.Create(File));
        foreach (var portion in clear.Chunk(10_007))
            stream.Write(portion);
        return clear;
    }

    private void ReadAll()
    {
        using var stream = _seal.Read(System.IO.File.OpenRead(File));
        stream.CopyTo(Stream.Null);
    }
}
