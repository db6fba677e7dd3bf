using System.Globalization;
using SkillGraph.Imports;
using Spectre.Console;

namespace SkillGraph.Server.Commands;

/// <summary>Shows an import: a bar on a terminal, nothing in a pipe, and what came of it. Never an identity number or a name.</summary>
internal static class ImportView
{
    public static Task<ImportResult> ShowAsync(Func<IProgress<ImportProgress>?, Task<ImportResult>> import) => Console.IsOutputRedirected
        ? import(null)
        : AnsiConsole.Progress().AutoClear(true).StartAsync(context => import(new Bar(context.AddTask("…", maxValue: 1))));

    public static void Print(ImportResult result, string file)
    {
        if (result.Failure is { } failure)
            Console.Error.WriteLine($"{file}: {failure} [{failure.Code}]");
        if (result.Batch is not { } batch)
            return;
        Console.WriteLine($"{file}: {Headline(result.Outcome, batch)}");
        if (result.Outcome == ImportOutcome.AlreadyImported)
            return;
        PrintCounts(batch);
        PrintProblems("拒收原因 Why rows were rejected", [.. result.Problems.Where(p => !p.Warning)], result.RejectedFile);
        PrintProblems("提示 Warnings", [.. result.Problems.Where(p => p.Warning)], result.WarningsFile);
    }

    private static string Headline(ImportOutcome outcome, ImportBatch batch) => outcome switch
    {
        ImportOutcome.AlreadyImported => string.Create(
            CultureInfo.InvariantCulture,
            $"此前已导入，未作改动 already imported, nothing done ({batch.FileName}, {batch.FinishedAt:yyyy-MM-dd HH:mm} UTC, {batch.ImportedBy})"),
        ImportOutcome.Refused => "有行被拒收，整批未导入 rows were rejected, so nothing was imported",
        ImportOutcome.Checked when batch.Rejected > 0 => "已核验，有行将被拒收；未导入 checked: rows would be rejected; nothing was imported",
        ImportOutcome.Checked => "已核验，可以导入；未导入 checked: all rows can be imported; nothing was",
        _ when batch.Rejected > 0 => "已导入，部分行被拒收 imported, except the rows that were rejected",
        _ => "已导入 imported",
    };

    private static void PrintCounts(ImportBatch batch)
    {
        (string Label, long Count)[] counts =
        [
            ("读取 rows", batch.Rows), ("新增 added", batch.Added), ("更正 corrected", batch.Corrected), ("终止 ended", batch.Ended),
            ("删除 deleted", batch.Deleted), ("未变 unchanged", batch.Unchanged), ("拒收 rejected", batch.Rejected), ("提示 warnings", batch.Warnings),
        ];
        foreach (var (label, count) in counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label,-14} {count,12:N0}"));
    }

    private static void PrintProblems(string title, List<ProblemGroup> problems, string? file)
    {
        if (file is null)
            return;
        Console.WriteLine($"{title}:");
        foreach (var group in problems)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {group.Problem.Code}: {group.Rows:N0} 行 rows, 首见第{group.FirstLine}行“{group.Column}” first in line {group.FirstLine}"));
            Console.WriteLine($"    {group.Problem.Chinese}");
            Console.WriteLine($"    {group.Problem.English}");
        }
        Console.WriteLine($"  全部见 All of them in: {file}");
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = $"{Chinese.Of(value.Phase)} {value.Rows:N0}";
            task.Value = (double)value.Bytes / value.TotalBytes;
            task.IsIndeterminate = value.Phase != ImportPhase.Reading;
        }
    }
}
