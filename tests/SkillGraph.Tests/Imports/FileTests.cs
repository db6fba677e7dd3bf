using System.Text;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>Files as clerks have them, and as no file should be.</summary>
public sealed class FileTests
{
    private const string Header = "备案号,事项,生效日期,说明\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public async Task Rejected_rows_are_no_more_readable_than_the_file_they_come_from()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "workers");
        var file = hub.Save("identity_number,name,region\n999999199003070012,李四,999999\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var result = await hub.Importer.ImportAsync("workers", file);

        Assert.Contains("999999199003070012", await File.ReadAllTextAsync(result.RejectedFile!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(result.RejectedFile!));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_leaves_no_trace()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "agency-events");
        var folder = hub.Hub.Settings.DataFolder;
        (string Code, string Path)[] files =
        [
            ("FILE_NOT_FOUND", Path.Combine(folder, "none.csv")),
            ("IS_A_FOLDER", folder),
            ("EMPTY_FILE", hub.Save("")),
            ("NO_ROWS", hub.Save(Header)),
            ("UNKNOWN_ENCODING", hub.Save([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Header)])),
            ("UNKNOWN_ENCODING", hub.Save([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Header), 0xFF, 0xFF])),
            ("NUL_BYTE", hub.Save(Header + "Y000051900001,备案\0,2024-03-01,\n")),
            ("LINE_TOO_LONG", hub.Save(new string('a', (1 << 20) + 1))),
            ("LINE_TOO_LONG", hub.Save(Header + "Y000051900001,备案,2024-03-01,\"" + string.Concat(Enumerable.Repeat("没有尽头\n", 200_000)))),
            ("MISSING_COLUMN", hub.Save("备案号,说明\nY000051900001,\n")),
            ("UNKNOWN_COLUMN", hub.Save("备案号,事项,生效日期,电话\nY000051900001,备案,2024-03-01,1\n")),
            ("DOUBLE_COLUMN", hub.Save("备案号,事项,事项,生效日期\nY000051900001,备案,备案,2024-03-01\n")),
        ];

        foreach (var (code, path) in files)
        {
            var result = await hub.Importer.ImportAsync("agency-events", path);
            Assert.Equal((code, ImportOutcome.Unreadable, 2), (result.Failure?.Code, result.Outcome, result.ExitCode));
            Assert.NotEmpty(result.Failure!.English);
        }
        await using var db = hub.Open();
        Assert.False(await db.ImportBatches.AnyAsync(b => b.Kind == "agency-events"));
        Assert.Empty(Directory.GetFiles(folder, "*.import-*"));
    }

    [Fact]
    public async Task A_gigabyte_of_one_line_is_given_up_at_once()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "standards");
        var path = hub.Save("");
        await using (var file = File.OpenWrite(path))
        {
            file.Write(Encoding.ASCII.GetBytes(new string('x', 2 << 20)));
            file.SetLength(1L << 30);
        }
        var before = GC.GetTotalAllocatedBytes();

        var result = await hub.Importer.ImportAsync("agencies", path);

        Assert.Equal("LINE_TOO_LONG", result.Failure?.Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8 << 20);
    }

    [Theory]
    [InlineData("SHORT_ROW", "Y000051900001,备案,2024-03-01")]
    [InlineData("LONG_ROW", "Y000051900001,备案,2024-03-01,,多了")]
    [InlineData("BAD_QUOTES", "Y000051900001,备案,2024-03-01,说\"明")]
    [InlineData("UNKNOWN_TERM", "Y000051900001,开业,2024-03-01,")]
    [InlineData("BAD_DATE", "Y000051900001,备案,昨天,")]
    public async Task A_row_that_is_damaged_is_rejected_and_the_others_go_in(string code, string row)
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "agency-events");

        var result = await hub.ImportAsync("agency-events", $"{Header}{row}\nY000051900001,续期,2025-03-01,\n");

        Assert.Equal(code, Reported.Codes(result.RejectedFile)[2]);
        Assert.Equal((1, 1, 1), (result.Batch!.Added, result.Batch.Rejected, result.ExitCode));
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_row_is_told_at_once()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "agency-events");

        var result = await hub.ImportAsync("agency-events", $"{Header}Y000051900009,开业,昨天,\n");

        Assert.Equal(["BAD_DATE", "UNKNOWN_AGENCY", "UNKNOWN_TERM"], Reported.Codes(result.RejectedFile)[2].Split("; ").Order());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_file_in_GB18030_with_columns_in_any_order_is_read(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "agency-events");

        var path = hub.Save("说明,生效日期,KIND,备案号\r\n\"公告，第1号\r\n\"\"续\"\"期,一\",2025/3/1,续期,Y000051900001\r\n", Gb18030);
        var result = await hub.Importer.ImportAsync("agency-events", path);

        Assert.Equal(1, result.Batch?.Added);
        await using var db = hub.Open();
        Assert.Equal("公告，第1号\r\n\"续\"期,一", (await db.AgencyEvents.SingleAsync()).Note);
    }

    [Fact]
    public async Task An_identity_number_in_the_wrong_column_is_masked()
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "certificates");

        var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1, "level=999999199003070012")));

        var reasons = (await File.ReadAllTextAsync(result.RejectedFile!)).Split('\n')[1].Split(",999999")[0];
        Assert.Contains("UNKNOWN_LEVEL", reasons);
        Assert.Contains("***", reasons);
    }
}
