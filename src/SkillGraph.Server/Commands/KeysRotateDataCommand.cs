using System.CommandLine;
using SkillGraph.Workers;
using Spectre.Console;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys rotate-data</c>.</summary>
internal static class KeysRotateDataCommand
{
    private const string Description = """
        更换数据密钥 Encrypt all identity numbers with a new key, while the hub is in use. An interrupted run is finished by the next one.
        The old key stays in the key file, for imports under way and for backups of the database.
        Where keys come from SKILLGRAPH_DATA_KEYS, add the new one there first, for every server.
        """;

    public static Command Create()
    {
        var command = new Command("rotate-data", Description);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => RotateAsync(services, cancellation), cancellation));
        return command;
    }

    private static async Task RotateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var result = await ShowAsync(progress => services.GetRequiredService<IdentityRotation>().RunAsync(progress, cancellation));
        Console.WriteLine(result switch
        {
            { Changed: 0, Resumed: true } =>
                $"无需更换 Nothing to do: every number is encrypted with key {result.Key}, the newest of SKILLGRAPH_DATA_KEYS. Add 'encryption-{result.Key + 1}' there first.",
            { Resumed: true } => $"已续完更换 Finished: {result.Changed:N0} 条重新加密 re-encrypted with key {result.Key}; no new key was made.",
            _ => $"已更换 Rotated: {result.Changed:N0} 条重新加密 re-encrypted with the new key {result.Key}.",
        });
    }

    private static Task<IdentityRotationResult> ShowAsync(Func<IProgress<double>?, Task<IdentityRotationResult>> rotate) => Console.IsOutputRedirected
        ? rotate(null)
        : AnsiConsole.Progress().AutoClear(true).StartAsync(context => rotate(new Bar(context.AddTask("重新加密 Re-encrypting", maxValue: 1))));

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
