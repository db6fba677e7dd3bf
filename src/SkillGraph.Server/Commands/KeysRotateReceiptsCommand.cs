using System.CommandLine;
using SkillGraph.Verification;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys rotate-receipts</c>.</summary>
internal static class KeysRotateReceiptsCommand
{
    private const string Description = """
        更换回执密钥 Sign receipts of verifications with a new key from now on; running servers take it at once. Older receipts stay
        valid: the public halves of all keys remain at /.well-known/jwks.json.
        """;

    public static Command Create()
    {
        var command = new Command("rotate-receipts", Description);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(
            flags,
            services =>
            {
                Console.WriteLine($"回执密钥 Receipt key: 已更换 rotated; new receipts are signed with {services.GetRequiredService<ReceiptKeys>().Rotate()}.");
                return Task.CompletedTask;
            },
            cancellation));
        return command;
    }
}
