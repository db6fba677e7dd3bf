using SkillGraph.Imports;
using Spectre.Console;

namespace SkillGraph.Server.Commands;

/// <summary>Shows an import: a bar on a terminal, nothing in a pipe, and what came of it. Never a value of the file.</summary>
internal static class ImportView
{
    public static Task<ImportResult> ShowAsync(Func<IProgress<ImportProgress>?, Task<ImportResult>> import) => Console.IsOutputRedirected
        ? import(null)
        : AnsiConsole.Progress().AutoClear(true).StartAsync(context => import(new Bar(context.AddTask("…", maxValue: 1))));

    public static void Print(ImportResult result, string file)
    {
        if (result.Failure is { } failure)
            Console.Error.WriteLine($"{file}: {failure.Code} {failure}");
        if (result.Batch is not { } batch)
            return;
        Console.WriteLine($"{Chinese.Of(result.Outcome)} {EnumText.Of(result.Outcome)}: {file}");
        Console.WriteLine(
            $"  读取 rows {batch.Rows}; 新增 added {batch.Added}; 更正 corrected {batch.Corrected}; 终止 ended {batch.Ended}; 删除 deleted {batch.Deleted}; " +
            $"未变 unchanged {batch.Unchanged}; 拒收 rejected {batch.Rejected}; 提示 warnings {batch.Warnings}");
        if (result.RejectedFile is { } rejected)
            Console.WriteLine($"  拒收的行 Rejected rows: {rejected}");
        if (result.WarningsFile is { } warnings)
            Console.WriteLine($"  提示 Warnings: {warnings}");
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
