using SkillGraph.Demo;

namespace SkillGraph.Tests.Demo;

public sealed class DemoRepetitionTests
{
    private static readonly DemoOptions Small = new(Certificates: 2_000, Seed: 7);

    [Fact]
    public void The_same_options_give_the_same_bytes()
    {
        using var one = DemoFiles.Of(Small);
        using var other = DemoFiles.Of(Small);

        Assert.Equal(13, one.Files.Count);
        Assert.Equal(one.Files.Select(Bytes), other.Files.Select(Bytes));
    }

    [Fact]
    public void Another_seed_gives_other_people_and_certificates()
    {
        using var one = DemoFiles.Of(Small);
        using var other = DemoFiles.Of(Small with { Seed = 8 });

        foreach (var kind in new[] { "employers", "workers", "batches", "certificates", "inspections" })
            Assert.NotEqual(Bytes(one.Files.Single(f => f.Kind == kind)), Bytes(other.Files.Single(f => f.Kind == kind)));
    }

    [Fact]
    public void Random_numbers_never_change_from_one_version_or_platform_to_the_next()
    {
        var random = new DemoRandom(seed: 51, stream: 1);

        Assert.Equal([728468, 330078, 139373, 397809, 677100, 128325], Enumerable.Range(0, 6).Select(_ => random.Below(1_000_000)));
    }

    [Fact]
    public void Files_are_utf8_with_a_byte_order_mark_and_crlf()
    {
        using var demo = DemoFiles.Of(Small);

        foreach (var file in demo.Files)
        {
            var bytes = File.ReadAllBytes(file.Path);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            Assert.Equal("\r\n"u8, bytes.AsSpan()[^2..]);
        }
    }

    [Theory]
    [InlineData(DemoOptions.Fewest - 1)]
    [InlineData(DemoOptions.Most + 1)]
    public void A_province_too_small_or_too_large_is_refused(int certificates) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoProvince.Write("never made", new(certificates)));

    [Fact]
    public void A_total_is_shared_out_to_the_last_piece_and_each_part_is_within_one_of_its_share()
    {
        var parts = Apportionment.Of(1_000, [1, 2, 3, 0, 1]);

        Assert.Equal(1_000, parts.Sum());
        foreach (var (part, share) in parts.Zip([1_000 / 7.0, 2_000 / 7.0, 3_000 / 7.0, 0, 1_000 / 7.0]))
            Assert.InRange(part, share - 1, share + 1);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        var folder = Directory.CreateTempSubdirectory("skillgraph-demo-");
        Assert.Throws<OperationCanceledException>(() => DemoProvince.Write(folder.FullName, Small, cancellation: new(canceled: true)));
        folder.Delete(recursive: true);
    }

    private static byte[] Bytes(DemoFile file) => File.ReadAllBytes(file.Path);
}
