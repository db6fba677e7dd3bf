using System.CommandLine;
using SkillGraph.DataQuality;
using SkillGraph.Imports;
using SkillGraph.Server.Commands.Quality;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph import</c>: takes a file into the record store, or prints the template of one.</summary>
internal static class ImportCommand
{
    private const string Help = """
        导入数据文件 Import files: CSV (UTF-8 or GB18030), the same compressed by gzip, or the first sheet of an XLSX workbook; Chinese or English headers, any order of columns.
        Rejected rows go to FILE.rejected.csv with their reasons: mend that file and import it. Exit codes: 0 all in, 1 some rejected, 2 nothing could be read.
        Kinds: standards agencies scopes agency-events employers workers batches certificates appointments inspections assessments ratings published level-aliases.
        Example: skillgraph import certificates 证书.csv 补录.xlsx 2019.csv.gz
                 skillgraph import --template certificates > 证书.csv
        """;

    private static readonly Argument<string?> Kind = new("kind") { Description = "数据类别 Kind of rows.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string[]> Files = new("file") { Description = "文件 The file, or several, imported one after another.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Template = new("--template") { Description = "打印模板 Print the header and an example row of a kind.", HelpName = "KIND" };
    private static readonly Option<bool> English = new("--english") { Description = "模板用英文表头 English headers in the template." };
    private static readonly Option<bool> AllOrNothing = new("--all-or-nothing") { Description = "有一行被拒收则全部不导入 Write nothing when any row is rejected." };
    private static readonly Option<bool> NoQuality = new("--no-quality") { Description = "不做数据质量检查 Do not look for data-quality findings afterwards; the next import or skillgraph quality run does." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "只核验不导入 Check and report everything, import nothing." };

    public static Command Create()
    {
        var command = new Command("import", Help) { Kind, Files, Template, English, AllOrNothing, DryRun, NoQuality };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var kinds = new ImportKinds();
        if (flags.GetValue(Template) is { } template)
        {
            Console.Out.Write(kinds.Template(Known(kinds, template), flags.GetValue(English)));
            return 0;
        }
        if (flags.GetValue(Kind) is not { } kind || flags.GetValue(Files) is not { Length: > 0 } files)
            throw new CommandFailure("请给出数据类别和文件：give a kind and a file, as in skillgraph import certificates FILE.");
        Known(kinds, kind);
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        await ReadyStores.RequireAsync(services, cancellation);
        var options = new ImportOptions { AllOrNothing = flags.GetValue(AllOrNothing), DryRun = flags.GetValue(DryRun) };
        var worst = 0;
        foreach (var file in files)
        {
            var result = await ImportAsync(services.GetRequiredService<Importer>(), kind, file, options, cancellation);
            worst = Math.Max(worst, result.ExitCode);
            if (result.IsIn && !flags.GetValue(NoQuality))
                await QualityView.AfterImportAsync(services.GetRequiredService<DataQualityChecks>(), cancellation);
        }
        return worst;
    }

    private static async Task<ImportResult> ImportAsync(Importer importer, string kind, string file, ImportOptions options, CancellationToken cancellation)
    {
        try
        {
            var result = await ImportView.ShowAsync(progress => importer.ImportAsync(kind, file, options, progress, cancellation));
            ImportView.Print(result, file);
            return result;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"{file}: 已中断，未导入任何数据 interrupted, nothing was imported");
            throw;
        }
    }

    private static string Known(ImportKinds kinds, string kind) => kinds.Names.Contains(kind)
        ? kind
        : throw new CommandFailure($"没有数据类别“{kind}”：there is no kind '{kind}'; expected one of {string.Join(", ", kinds.Names)}.");
}
