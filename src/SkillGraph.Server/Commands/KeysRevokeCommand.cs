using System.CommandLine;
using SkillGraph.Access;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys revoke</c>.</summary>
internal static class KeysRevokeCommand
{
    public static Command Create()
    {
        var command = new Command("revoke", "吊销密钥 Stop every key of a name at once.") { KeysCommand.Name };
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => RevokeAsync(services, flags, cancellation), cancellation));
        return command;
    }

    private static async Task RevokeAsync(IServiceProvider services, ParseResult flags, CancellationToken cancellation)
    {
        var name = flags.GetRequiredValue(KeysCommand.Name);
        var revoked = await services.GetRequiredService<ApiKeys>().RevokeAsync(name, cancellation);
        if (revoked == 0)
            throw new CommandFailure($"没有可用的密钥：'{name}' has no key that works. `skillgraph keys list` shows all.");
        Console.WriteLine($"已吊销 Revoked: {name} ({revoked})");
    }
}
