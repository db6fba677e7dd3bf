using System.Diagnostics;
using System.Text;

namespace SkillGraph.Server.Tests.Commands;

/// <summary><c>skillgraph import</c> as a clerk runs it.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Header = "证书编码,认定方式,备案号,证件号码,职业编码,等级,颁发日期";
    private const string Worker = "999999199003070012";

    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_template_needs_no_data_folder_and_makes_none()
    {
        var (exitCode, output, _) = await _program.RunAsync("import", "--template", "certificates", "--data", "/dev/null/x");

        Assert.Equal(0, exitCode);
        Assert.Contains("证书编码,证书类别", output);
        Assert.Empty(Directory.GetFileSystemEntries(_program.Folder));
    }

    [Fact]
    public async Task A_clerk_is_told_what_is_wrong_where_and_sees_no_identity_number_or_name()
    {
        await PreparedHub.MakeAsync(_program);
        Save("证书.csv", Row(1), Row(2).Replace("2025-03-20", "昨天"), Row(3).Replace(Worker, "张演示"), Row(4).Replace("3,2025", $"{Worker},2025"), Row(5)[..30]);

        var (exitCode, output, error) = await _program.RunAsync("import", "certificates", "证书.csv");

        Assert.Equal((1, ""), (exitCode, error));
        Assert.Matches(@"新增 added +1\n", output);
        Assert.Matches(@"拒收 rejected +4\n", output);
        Assert.Contains("BAD_DATE: 1 行 rows, 首见第3行“颁发日期” first in line 3", output);
        Assert.Contains("应为18位，实为3位", output);
        Assert.Contains("SHORT_ROW", output);
        Assert.Contains("证书.rejected.csv", output);
        Assert.DoesNotContain(Worker, output);
        Assert.DoesNotContain("张演示", output);
    }

    [Theory]
    [InlineData("none.csv", "找不到文件“none.csv” (there is no file 'none.csv') [FILE_NOT_FOUND]")]
    [InlineData(".", "“.”是文件夹，不是文件 ('.' is a folder, not a file) [IS_A_FOLDER]")]
    public async Task A_file_that_cannot_be_read_is_one_line_and_exit_code_2(string file, string expected)
    {
        await _program.RunAsync("migrate");

        var (exitCode, output, error) = await _program.RunAsync("import", "agencies", file);

        Assert.Equal((2, "", $"{file}: {expected}"), (exitCode, output, error.TrimEnd()));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_stops_the_import_before_anything_is()
    {
        await PreparedHub.MakeAsync(_program);
        Save("证书.csv", Row(1), Row(2).Replace("2025-03-20", "昨天"));
        Directory.CreateDirectory(Path.Combine(_program.Folder, "证书.rejected.csv"));

        var (exitCode, _, error) = await _program.RunAsync("import", "certificates", "证书.csv");

        Assert.Equal(2, exitCode);
        Assert.Contains("REPORT_NOT_WRITABLE", error);
        Save("1.csv", Row(1));
        Assert.Matches(@"新增 added +1\n", (await _program.RunAsync("import", "certificates", "1.csv")).Output);
    }

    [Fact]
    public async Task Several_files_are_imported_one_after_another_and_the_worst_of_them_is_the_exit_code()
    {
        await PreparedHub.MakeAsync(_program);
        Save("1.csv", Row(1), Row(2));
        Save("2.csv", Row(3), Row(4).Replace("2025-03-20", "昨天"));

        var (exitCode, output, error) = await _program.RunAsync("import", "certificates", "1.csv", "none.csv", "2.csv");

        Assert.Equal(2, exitCode);
        Assert.Contains("[FILE_NOT_FOUND]", error);
        Assert.Matches(@"1.csv: 已导入 imported\n", output);
        Assert.Matches(@"2.csv: 已导入，部分行被拒收 imported, except", output);
        Assert.Equal(1, (await _program.RunAsync("import", "certificates", "2.csv", "1.csv")).ExitCode);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_imports_nothing()
    {
        await PreparedHub.MakeAsync(_program);
        Save("1.csv", Row(1), Row(2).Replace("2025-03-20", "昨天"));

        var (exitCode, output, _) = await _program.RunAsync("import", "certificates", "1.csv", "--dry-run");

        Assert.Equal(1, exitCode);
        Assert.Contains("1.csv: 已核验，有行将被拒收；未导入 checked: rows would be rejected; nothing was imported", output);
        Assert.Contains("BAD_DATE: 1 行 rows", output);
        Assert.Matches(@"新增 added +1\n", (await _program.RunAsync("import", "certificates", "1.csv")).Output);
    }

    [Fact]
    public async Task An_import_that_waits_for_another_writer_can_be_interrupted()
    {
        await PreparedHub.MakeAsync(_program);
        Save("证书.csv", Row(1));
        await using var writer = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_program.Folder, "skillgraph", "skillgraph.db")}");
        await writer.OpenAsync();
        await using var writing = writer.BeginTransaction();

        using var process = _program.Start("import", "certificates", "证书.csv");
        while (!Directory.GetFiles($"/proc/{process.Id}/fd").Any(file => new FileInfo(file).LinkTarget is { } target && target.EndsWith("skillgraph.db", StringComparison.Ordinal)))
            await Task.Delay(10);
        await Task.Delay(TimeSpan.FromSeconds(1));
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("KILL", 137)]
    public async Task An_import_that_is_stopped_leaves_nothing_and_runs_again_as_if_it_never_had(string signal, int expected)
    {
        await PreparedHub.MakeAsync(_program);
        // So many that the signal comes long before the end, on a busy machine too.
        Save("证书.csv", [.. Enumerable.Range(1, 150_000).Select(Row)]);

        using var process = _program.Start("import", "certificates", "证书.csv");
        await StagingAsync();
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(expected, process.ExitCode);
        if (signal == "INT")
            Assert.Equal("证书.csv: 已中断，未导入任何数据 interrupted, nothing was imported", error.TrimEnd());
        var (exitCode, output, _) = await _program.RunAsync("import", "certificates", "证书.csv");
        Assert.Equal(0, exitCode);
        Assert.Matches(@"新增 added +150,000\n", output);
        Assert.Empty(Staged());
    }

    private async Task StagingAsync()
    {
        var waited = Stopwatch.StartNew();
        while (Staged().Length == 0 && waited.Elapsed < TimeSpan.FromMinutes(1))
            await Task.Delay(10);
    }

    private string[] Staged() => Directory.GetFiles(Path.Combine(_program.Folder, "skillgraph"), "*.import-*");

    private void Save(string file, params string[] rows) =>
        File.WriteAllText(Path.Combine(_program.Folder, file), string.Join('\n', [Header, .. rows]), Encoding.UTF8);

    private static string Row(int serial) => $"Y000051900001253{serial:000000},逐级认定,Y000051900001,{Worker},6-31-01-03,3,2025-03-20";
}
