using System.CommandLine;
using SkillGraph.Workers;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys rotate-data</c>.</summary>
internal static class KeysRotateDataCommand
{
    private const string Description = """
        更换数据密钥 Encrypt all identity numbers with a new key, while the hub is in use. An interrupted run is finished by the next one.
        The old key stays in the key file, for imports under way and for backups of the database.
        """;

    public static Command Create()
    {
        var command = new Command("rotate-data", Description);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => RotateAsync(services, cancellation), cancellation));
        return command;
    }

    private static async Task RotateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var result = await services.GetRequiredService<IdentityRotation>().RunAsync(null, cancellation);
        var how = result.Resumed ? "已续完此前中断的更换 finished the rotation that was interrupted" : "已更换 rotated";
        Console.WriteLine($"数据密钥 Data key: {how}; {result.Changed} 条重新加密 re-encrypted with key {result.Key}.");
    }
}
