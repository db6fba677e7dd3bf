using System.CommandLine;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys</c>: who may call the hub, and the keys of its data.</summary>
internal static class KeysCommand
{
    private const string Description = """
        管理密钥 Keys that callers show (create, list, rotate, revoke), the key of stored identity numbers (rotate-data) and that of receipts (rotate-receipts).
        Example: skillgraph keys create mianyang-office --role official --region 510700 --expires 365d
        """;

    public static Argument<string> Name { get; } = new("NAME")
    {
        Description = "名称 Who holds the key: letters, digits, '.', '_' or '-', at most 64.",
    };

    public static Command Create()
    {
        Name.Validators.Add(result =>
        {
            var name = result.Tokens[0].Value;
            if (name.Length > 64 || name == "anonymous" || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
                result.AddError($"名称有误：'{name}' cannot name a key; expected letters, digits, '.', '_' or '-', at most 64, and not 'anonymous'.");
        });
        return new("keys", Description)
        {
            KeysCreateCommand.Create(),
            KeysListCommand.Create(),
            KeysRotateCommand.Create(),
            KeysRevokeCommand.Create(),
            KeysRotateDataCommand.Create(),
            KeysRotateReceiptsCommand.Create(),
        };
    }

    /// <summary>Runs a subcommand with the services of the hub.</summary>
    public static async Task<int> RunAsync(ParseResult flags, Func<IServiceProvider, Task> work, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        await ReadyStores.RequireAsync(services, cancellation);
        await work(services);
        return 0;
    }
}
