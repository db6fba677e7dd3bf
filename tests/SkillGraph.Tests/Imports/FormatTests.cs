using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>Files that are not plain CSV.</summary>
public sealed class FormatTests
{
    private static readonly string[] Header = ["number", "route", "filing_number", "identity_number", "occupation", "level", "theory_score", "issued_on"];

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_compressed_file_is_read_as_what_it_holds_and_known_again(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var path = hub.Save(Compressed(Certificates.File([.. Enumerable.Range(1, 500).Select(i => Certificates.Row(i, "level=5")), Certificates.Row(501, "level=九级")])));

        var first = await hub.Importer.ImportAsync("certificates", path);

        Assert.Equal((500, 1), (first.Batch!.Added, first.Batch.Rejected));
        Assert.Equal("UNKNOWN_LEVEL", Reported.Codes(first.RejectedFile)[502]);
        var good = hub.Save(Compressed(Certificates.File(Certificates.Row(600, "level=5"))));
        Assert.Equal(ImportOutcome.Merged, (await hub.Importer.ImportAsync("certificates", good)).Outcome);
        Assert.Equal(ImportOutcome.AlreadyImported, (await hub.Importer.ImportAsync("certificates", good)).Outcome);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_workbook_is_read_as_its_cells_are_shown(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var path = Path.Combine(hub.Hub.Settings.DataFolder, "证书.xlsx");
        Workbook.Write(path,
        [
            [.. Header, "#备注"],
            Row(1, 82, new DateOnly(2025, 3, 20)),
            Row(2, 88.5, "2025/3/21"),
            [null, null, null],
            Row(3, null, new DateOnly(2025, 3, 22)),
            Row(4, 101, new DateOnly(2025, 3, 22)),
            [.. Row(5, 60, "昨天"), "多\n行"],
        ]);

        var result = await hub.Importer.ImportAsync("certificates", path);

        Assert.Null(result.Failure);
        Assert.Equal((5, 3, 2), (result.Batch!.Rows, result.Batch.Added, result.Batch.Rejected));
        await using var db = hub.Open();
        Assert.Equal(
            [(82.0, new(2025, 3, 20)), (88.5, new(2025, 3, 21)), (null, new DateOnly(2025, 3, 22))],
            (await db.Certificates.OrderBy(c => c.Number).ToListAsync()).Select(c => (c.TheoryScore, c.IssuedOn)));
        // Lines are those of the sheet, blank ones counted.
        Assert.Equal(new Dictionary<int, string> { [6] = "BAD_SCORE", [7] = "BAD_DATE" }, Reported.Codes(result.RejectedFile));
    }

    [Fact]
    public async Task What_is_rejected_of_a_workbook_can_be_mended_and_imported()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "certificates");
        var path = Path.Combine(hub.Hub.Settings.DataFolder, "证书.xlsx");
        Workbook.Write(path, [Header, Row(1, 101, new DateOnly(2025, 3, 20)), Row(2, 70, new DateOnly(2025, 3, 20))]);
        var result = await hub.Importer.ImportAsync("certificates", path);

        var mended = await hub.ImportAsync("certificates", (await File.ReadAllTextAsync(result.RejectedFile!)).Replace(",101,", ",91,"));

        Assert.Equal((1, 1), (result.Batch!.Added, mended.Batch!.Added));
    }

    [Fact]
    public async Task A_damaged_file_of_another_format_says_so_and_leaves_no_trace()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "certificates");
        var whole = Compressed(Certificates.File([.. Enumerable.Range(1, 500).Select(i => Certificates.Row(i, "level=5"))]));
        var book = Path.Combine(hub.Hub.Settings.DataFolder, "证书.xlsx");
        Workbook.Write(book, [Header, .. Enumerable.Range(1, 500).Select(i => Row(i, 70, new DateOnly(2025, 3, 20)))]);
        var sound = await File.ReadAllBytesAsync(book);
        (string Code, byte[] Bytes)[] files =
        [
            ("BAD_GZIP", whole[..(whole.Length / 2)]),
            ("BAD_GZIP", [.. whole[..200], .. new byte[200], .. whole[400..]]),
            ("BAD_WORKBOOK", sound[..(sound.Length / 2)]),
            ("BAD_WORKBOOK", [(byte)'P', (byte)'K', 3, 4, .. new byte[100]]),
            ("OLD_WORKBOOK", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
        ];

        foreach (var (code, bytes) in files)
        {
            var result = await hub.Importer.ImportAsync("certificates", hub.Save(bytes));
            Assert.Equal((code, ImportOutcome.Unreadable), (result.Failure?.Code, result.Outcome));
        }
        await using var db = hub.Open();
        Assert.False(await db.ImportBatches.AnyAsync(b => b.Kind == "certificates"));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_dry_run_reports_as_an_import_does_and_keeps_nothing(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var version = await hub.VersionAsync();
        var path = hub.Save(Certificates.File(Certificates.Row(1), Certificates.Row(2, "level=九级"), Certificates.Row(1)));

        var dry = await hub.Importer.ImportAsync("certificates", path, new() { DryRun = true });

        Assert.Equal((ImportOutcome.Checked, 1, 2, 1), (dry.Outcome, dry.Batch!.Added, dry.Batch.Rejected, dry.ExitCode));
        var reported = await File.ReadAllTextAsync(dry.RejectedFile!);
        await using (var db = hub.Open())
        {
            Assert.False(await db.Certificates.AnyAsync());
            Assert.False(await db.ImportBatches.AnyAsync(b => b.Kind == "certificates"));
        }
        Assert.Equal(version, await hub.VersionAsync());
        var real = await hub.Importer.ImportAsync("certificates", path);
        Assert.Equal((1, 2), (real.Batch!.Added, real.Batch.Rejected));
        Assert.Equal(reported, await File.ReadAllTextAsync(real.RejectedFile!));
    }

    private static object?[] Row(int serial, object? score, object? issued) =>
        [$"Y000051900001255{serial:000000}", "LEVEL_BY_LEVEL", "Y000051900001", "999999199003070012", "6-31-01-03", 5, score, issued];

    private static byte[] Compressed(string text)
    {
        var bytes = new MemoryStream();
        using (var writer = new StreamWriter(new GZipStream(bytes, CompressionLevel.Fastest)))
            writer.Write(text);
        return bytes.ToArray();
    }
}
