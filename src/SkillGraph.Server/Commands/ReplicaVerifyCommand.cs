using System.CommandLine;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph replica verify</c>.</summary>
internal static class ReplicaVerifyCommand
{
    private const int Shown = 20;

    private const string Description = """
        核对副本 Bring each replica file up to date and compare it, row by row, with the record store, and its summaries with its facts.
        Of a file that a server uses, a copy is compared; servers go on. Ctrl-C stops it. Exit codes: 0 all the same, 1 something differs.
        """;

    private static readonly Option<bool> All = new("--all") { Description = $"列出全部差异 Name every difference, not only {Shown} of each table." };

    public static Command Create()
    {
        var command = new Command("verify", Description) { All };
        command.SetAction(async (flags, cancellation) =>
        {
            var differences = 0L;
            await KeysCommand.RunAsync(
                flags, async services => differences = await VerifyAsync(services.GetRequiredService<ReplicaMaintenance>(), flags.GetValue(All), cancellation), cancellation);
            return differences == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task<long> VerifyAsync(ReplicaMaintenance maintenance, bool all, CancellationToken cancellation)
    {
        var slots = maintenance.Slots;
        if (slots.Count == 0)
            Console.WriteLine("还没有副本 No replica yet: there is nothing to compare.");
        var differences = 0L;
        foreach (var slot in slots)
            differences += await VerifyAsync(maintenance, slot, all, cancellation);
        return differences;
    }

    private static async Task<long> VerifyAsync(ReplicaMaintenance maintenance, ReplicaSlot slot, bool all, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, long>();
        var lines = new List<string>();
        var state = await ReplicaView.ShowAsync(progress => maintenance.VerifyAsync(slot, Found, progress, cancellation));
        Console.WriteLine($"文件 File {slot.Number}{(slot.InUse ? "（使用中，核对其副本 in use, a copy is compared）" : "")}: 数据版本 data version {state.DataVersion}: {Headline(counts)}");
        foreach (var line in lines)
            Console.WriteLine($"  {line}");
        foreach (var (table, count) in counts.Where(table => !all && table.Value > Shown))
            Console.WriteLine($"  {table}: 另有 {count - Shown} 处 more; 全部列出 all of them with --all");
        return counts.Values.Sum();

        void Found(ReplicaDifference difference)
        {
            var count = counts[difference.Table] = counts.GetValueOrDefault(difference.Table) + 1;
            if (all || count <= Shown)
                lines.Add(Line(difference));
        }
    }

    private static string Headline(Dictionary<string, long> counts) => counts.Count == 0
        ? "与记录库一致 the same as the record store"
        : $"{counts.Values.Sum()} 处不一致 differences. 用 skillgraph replica rebuild 重建 rebuilds it.";

    private static string Line(ReplicaDifference difference) => difference.Kind switch
    {
        DifferenceKind.Missing => $"{difference.Table} {difference.Row}: 副本缺少 missing in the replica",
        DifferenceKind.Surplus => $"{difference.Table} {difference.Row}: 副本多出 in the replica only",
        _ => $"{difference.Table} {difference.Row}: {difference.Column} 副本 replica {difference.Found}, 记录库 record store {difference.Expected}",
    };
}
