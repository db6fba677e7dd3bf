using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Demo;
using SkillGraph.Imports;

namespace SkillGraph.Tests.Statistics;

/// <summary>A small demo province that changes at random, by imports as everybody's data do.</summary>
internal sealed class ChangingProvince(TestHub hub, Random random)
{
    private const int Rows = 40;
    private readonly Dictionary<string, string[]> _files = [];
    private int _changes;

    /// <summary>Imports the province.</summary>
    public async Task FillAsync(int certificates)
    {
        foreach (var file in DemoProvince.Write(hub.Settings.DemoFolder, new(certificates)))
        {
            Assert.Equal(ImportOutcome.Merged, (await Importer.ImportAsync(file.Kind, file.Path)).Outcome);
            _files[file.Kind] = await File.ReadAllLinesAsync(file.Path);
        }
    }

    /// <summary>Adds late certificates, corrects or ends or withdraws or restores some, moves workers, or moves agencies. Rows that no longer make sense are rejected.</summary>
    public Task<ImportBatch> ChangeAsync() => (_changes++ % 7) switch
    {
        0 => ImportAsync("certificates", "add", Late),
        1 => ImportAsync("certificates", "correct", line => With(With(line, "颁发地行政区划代码", City()), "实操成绩", $"{random.Next(60, 100)}")),
        2 => ImportAsync("certificates", "end", line => With(With(line, "终止日期", Day()), "终止原因", "REVOKED")),
        3 => ImportAsync("certificates", "delete", line => line),
        4 => ImportAsync("certificates", "add", line => line),
        5 => ImportAsync("workers", "correct", line => With(With(line, "工作地行政区划代码", City()), "性别", random.Next(2) == 0 ? "MALE" : "FEMALE")),
        _ => ImportAsync("agencies", "correct", line => With(line, "行政区划代码", City())),
    };

    private Importer Importer => hub.Services.GetRequiredService<Importer>();

    private async Task<ImportBatch> ImportAsync(string kind, string action, Func<string[], string[]> change)
    {
        _kind = kind;
        var path = Path.Combine(hub.Settings.DataFolder, $"change-{_changes}.csv");
        var rows = Enumerable.Range(0, Rows).Select(_ => _files[kind][random.Next(1, _files[kind].Length)]).Distinct();
        await File.WriteAllLinesAsync(path, rows.Select(row => $"{action},{string.Join(',', change(row.Split(',')))}").Prepend($"action,{_files[kind][0].TrimStart('\uFEFF')}"));
        var result = await Importer.ImportAsync(kind, path);
        Assert.Equal(ImportOutcome.Merged, result.Outcome);
        return result.Batch!;
    }

    private string _kind = "";

    private string[] With(string[] cells, string column, string cell)
    {
        var at = Array.IndexOf(_files[_kind][0].TrimStart('\uFEFF').Split(','), column);
        return [.. cells[..at], cell, .. cells[(at + 1)..]];
    }

    /// <summary>A certificate of years ago that arrives only now: another serial number makes it another one.</summary>
    private string[] Late(string[] cells)
    {
        var number = cells[0];
        var serial = (int.Parse(number.AsSpan(16), CultureInfo.InvariantCulture) + (_changes * 20_000)) % 1_000_000;
        return [number[..16] + serial.ToString("000000", CultureInfo.InvariantCulture), .. cells[1..]];
    }

    private string City() => random.Next(3) switch { 0 => "510100", 1 => "510700", _ => "511500" };

    private string Day() => new DateOnly(2019, 6, 1).AddDays(random.Next(2400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
