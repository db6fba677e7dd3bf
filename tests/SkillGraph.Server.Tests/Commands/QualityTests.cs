using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SkillGraph.Server.Tests.Commands;

/// <summary><c>skillgraph quality</c>, and the search after an import, as a clerk sees them.</summary>
public sealed class QualityTests : IAsyncLifetime, IDisposable
{
    private const string Worker = "999999199003070012";

    private readonly SkillGraphProcess _program = new();

    private string LockFile => Path.Combine(_program.Folder, "skillgraph", "skillgraph.db.quality-lock");

    public Task InitializeAsync() => PreparedHub.MakeAsync(_program);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task An_import_tells_by_kind_what_was_found_and_the_findings_can_be_listed_and_stated()
    {
        Save("1.csv", 1, 2, 3);

        var (imported, output, error) = await _program.RunAsync("import", "certificates", "1.csv");

        Assert.Equal((0, ""), (imported, error));
        Assert.Contains("数据质量 Data quality, 全量检查 all records: 2 个新问题 new findings, 0 个已关闭 closed, 2 个未关闭 open", output);
        Assert.Matches(@"重复发证 DUPLICATE_CERTIFICATE +2 +0 +0 +2\n", output);
        var list = (await _program.RunAsync("quality", "list")).Output;
        Assert.Contains("同一身份在该职业、等级有3本有效的职业技能等级证书 (the same identity holds 3 standing", list);
        Assert.DoesNotContain(Worker, list);
        var keys = Regex.Matches(list, "^DUPLICATE_CERTIFICATE:[0-9]+", RegexOptions.Multiline).Select(match => match.Value).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Equal((0, "已确认 1 条 findings: CONFIRMED."), await TellAsync("quality", "confirm", keys[0], "--note", "退回更正"));
        Assert.Equal((0, "已说明 1 条 findings: EXPLAINED."), await TellAsync("quality", "explain", "--kind", "duplicate-certificate", "--state", "new", "--note", "工种不同"));
        var stated = (await _program.RunAsync("quality", "list", "--state", "explained")).Output;
        Assert.Matches($@"  {Environment.UserName}, \d{{4}}-\d\d-\d\d \d\d:\d\d UTC: 工种不同\n", stated);
        Assert.DoesNotContain(keys[0], stated);
        Assert.Contains("1 of 2 shown", (await _program.RunAsync("quality", "list", "--first", "1")).Output);

        // One of the three is withdrawn: one finding less, and what was said of the other stays.
        await File.WriteAllTextAsync(Path.Combine(_program.Folder, "2.csv"), $"操作,证书编码,认定方式,备案号,证件号码,职业编码,等级,颁发日期\n删除,Y000051900001253000003,,,,,,\n");
        Assert.Matches(@"重复发证 DUPLICATE_CERTIFICATE +0 +0 +1 +1\n", (await _program.RunAsync("import", "certificates", "2.csv")).Output);
        Assert.Contains("已关闭 closed", (await _program.RunAsync("quality", "list", "--closed")).Output);
        Assert.Contains("检查变动部分 what changed: 0 个新问题", (await _program.RunAsync("quality", "run")).Output);
    }

    [Theory]
    [InlineData("--note", "quality", "explain", "NUMBER_YEAR:1")]
    [InlineData("a note is needed", "quality", "explain", "NUMBER_YEAR:1", "--note", " ")]
    [InlineData("must not name a person by number", "quality", "confirm", "NUMBER_YEAR:1", "--note", Worker)]
    [InlineData("name findings by their keys", "quality", "explain", "--note", "已核对")]
    [InlineData("not all of these keys", "quality", "explain", "NUMBER_YEAR:1", "--note", "已核对")]
    [InlineData("'bursts'", "quality", "list", "--kind", "bursts")]
    [InlineData("--first must be 1 or more", "quality", "list", "--first", "0")]
    public async Task What_is_not_meant_is_refused_with_a_reason(string expected, params string[] arguments)
    {
        var (exitCode, _, error) = await _program.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error);
    }

    [Fact]
    public async Task A_search_that_fails_leaves_the_import_done_and_the_next_one_makes_up_for_it()
    {
        Save("1.csv", 1, 2);
        Directory.CreateDirectory(LockFile);

        var (exitCode, output, error) = await _program.RunAsync("import", "certificates", "1.csv");

        Assert.Equal(0, exitCode);
        Assert.Contains("已导入 imported", output);
        Assert.StartsWith("数据质量检查未完成，数据已导入 the search for data-quality findings did not end; the rows are in: 文件无法读写", error);
        Assert.Single(error.TrimEnd().Split('\n'));
        Directory.Delete(LockFile);
        // The file is known, and what was left out is not forgotten.
        var again = (await _program.RunAsync("import", "certificates", "1.csv")).Output;
        Assert.Contains("此前已导入", again);
        Assert.Matches(@"重复发证 DUPLICATE_CERTIFICATE +1 +0 +0 +1\n", again);
    }

    [Fact]
    public async Task A_search_that_waits_for_another_can_be_interrupted_and_the_import_is_done()
    {
        Save("1.csv", 1, 2);
        await using (new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            using var process = _program.Start("import", "certificates", "1.csv");
            // Told before the search begins.
            while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("warnings"))
            {
            }
            await Task.Delay(TimeSpan.FromSeconds(1));
            using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
                await kill.WaitForExitAsync();
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(130, process.ExitCode);
            Assert.Contains("the rows are in: 已中断 interrupted", error);
        }
        Assert.Matches(@"重复发证 DUPLICATE_CERTIFICATE +1 +0 +0 +1\n", (await _program.RunAsync("quality", "run")).Output);
    }

    private async Task<(int ExitCode, string Output)> TellAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await _program.RunAsync(arguments);
        Assert.Equal("", error);
        return (exitCode, output.TrimEnd());
    }

    private void Save(string file, params int[] serials) => File.WriteAllText(
        Path.Combine(_program.Folder, file),
        string.Join('\n', serials.Select(serial => $"Y000051900001253{serial:000000},逐级认定,Y000051900001,{Worker},6-31-01-03,3,2025-03-20").Prepend("证书编码,认定方式,备案号,证件号码,职业编码,等级,颁发日期")));
}
