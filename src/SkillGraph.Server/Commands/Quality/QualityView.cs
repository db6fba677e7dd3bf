using System.Globalization;
using SkillGraph.DataQuality;
using Spectre.Console;

namespace SkillGraph.Server.Commands.Quality;

/// <summary>Shows a search for findings: a bar on a terminal, nothing in a pipe, and what came of it.</summary>
internal static class QualityView
{
    private static readonly string[] Head = ["类别 kind", "新发现 new", "重新出现 again", "已关闭 closed", "未关闭 open"];

    public static Task<DataQualityResult> ShowAsync(Func<IProgress<DataQualityProgress>?, Task<DataQualityResult>> run) => Console.IsOutputRedirected
        ? run(null)
        : AnsiConsole.Progress().AutoClear(true).StartAsync(context => run(new Bar(context.AddTask("数据质量 Data quality", maxValue: 1))));

    /// <summary>Searches after an import, whose rows are in whatever becomes of the search.</summary>
    public static async Task AfterImportAsync(DataQualityChecks checks, CancellationToken cancellation)
    {
        try
        {
            Print(await ShowAsync(progress => checks.RunAsync(progress: progress, cancellation: cancellation)));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var why = error is OperationCanceledException ? "已中断 interrupted" : Failure.Explain(error);
            Console.Error.WriteLine($"数据质量检查未完成，数据已导入 the search for data-quality findings did not end; the rows are in: {why}. 用 skillgraph quality run 续查 makes up for it, and so does the next import.");
            if (error is OperationCanceledException)
                throw;
        }
    }

    public static void Print(DataQualityResult result)
    {
        var kinds = result.Changes.Keys.Union(result.Open.Keys).Order().ToList();
        Console.WriteLine($"数据质量 Data quality, {(result.Everything ? "全量检查 all records" : "检查变动部分 what changed")}: {Headline(result)}");
        if (kinds.Count == 0)
            return;
        foreach (var line in TextTable.Lines([Head, .. kinds.Select(kind => Row(result, kind))], left: 1))
            Console.WriteLine($"  {line}");
        Console.WriteLine("  详见 More: skillgraph quality list");
    }

    private static string Headline(DataQualityResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Changes.Values.Sum(c => c.Added + c.Reopened):N0} 个新问题 new findings, {result.Changes.Values.Sum(c => c.Closed):N0} 个已关闭 closed, {result.Open.Values.Sum():N0} 个未关闭 open");

    private static string[] Row(DataQualityResult result, FindingKind kind)
    {
        var changes = result.Changes.GetValueOrDefault(kind);
        return [$"{Chinese.Of(kind)} {EnumText.Of(kind)}", Number(changes?.Added), Number(changes?.Reopened), Number(changes?.Closed), Number(result.Open.GetValueOrDefault(kind))];
    }

    private static string Number(long? number) => (number ?? 0).ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Bar(ProgressTask task) : IProgress<DataQualityProgress>
    {
        public void Report(DataQualityProgress value)
        {
            task.Description = value.Kind is { } kind ? $"数据质量 Data quality: {Chinese.Of(kind)}" : "数据质量 Data quality";
            task.Value = (double)value.Done / value.Of;
        }
    }
}
