using System.CommandLine;
using SkillGraph.Access;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph audit</c>: whether the record of who read personal data is whole.</summary>
internal static class AuditCommand
{
    private const string Verification = """
        核验审计记录 Check the seal of every entry. Exit codes: 0 whole, 1 changed or incomplete.
        Note the last entry that it prints: entries that are cut off at the end show only by comparing.
        """;

    public static Command Create()
    {
        var verify = new Command("verify", Verification);
        verify.SetAction(async (flags, cancellation) =>
        {
            AuditCheck check = null!;
            await KeysCommand.RunAsync(flags, async services => check = await services.GetRequiredService<AuditLog>().VerifyAsync(cancellation), cancellation);
            return Tell(check);
        });
        return new("audit", "审计 The record of who read personal data in clear.") { verify };
    }

    private static int Tell(AuditCheck check)
    {
        var last = check.Last is { } entry ? $"{entry.Sequence} {Convert.ToHexStringLower(entry.Seal)}" : "0";
        if (check.BrokenAt is { } broken)
        {
            Console.Error.WriteLine($"审计记录已被改动：entry {broken} was changed or is missing; the last whole one is {last}.");
            return 1;
        }
        Console.WriteLine($"审计记录完整 The audit is whole. 最后一条 Last entry: {last}");
        return 0;
    }
}
