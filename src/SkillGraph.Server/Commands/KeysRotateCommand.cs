using System.CommandLine;
using SkillGraph.Access;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys rotate</c>.</summary>
internal static class KeysRotateCommand
{
    private static readonly Option<TimeSpan?> Overlap = new("--overlap")
    {
        Description = "重叠期 How long the old key works beside the new one, as 12h or 7d; 0m stops it at once.",
        HelpName = "TIME",
        CustomParser = Span.Parse,
        DefaultValueFactory = _ => TimeSpan.FromDays(7),
    };

    private static readonly Option<TimeSpan?> Expires = new("--expires")
    {
        Description = "有效期 How long the new key works, as 12h or 365d. [default: to the day on which the old one would have expired]",
        HelpName = "TIME",
        CustomParser = Span.Parse,
    };

    public static Command Create()
    {
        var command = new Command("rotate", "更换密钥 Make the successor of a key, with the same role, scopes, region and quota. It is shown once.") { KeysCommand.Name, Overlap, Expires };
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => RotateAsync(services, flags, cancellation), cancellation));
        return command;
    }

    private static async Task RotateAsync(IServiceProvider services, ParseResult flags, CancellationToken cancellation)
    {
        var name = flags.GetRequiredValue(KeysCommand.Name);
        var overlap = flags.GetValue(Overlap)!.Value;
        var keys = services.GetRequiredService<ApiKeys>();
        var old = await keys.NewestAsync(name, cancellation)
            ?? throw new CommandFailure($"没有可用的密钥：'{name}' has no key that works. `skillgraph keys list` shows all, `skillgraph keys create` makes one.");
        var expires = flags.GetValue(Expires) is { } span ? services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime + span : old.ExpiresAt;
        Console.WriteLine(await keys.IssueAsync(old.Grant() with { ExpiresAt = expires }, overlap, cancellation));
        Console.Error.WriteLine($"新密钥仅显示这一次 The new key is shown only now; the old one works for another {overlap.TotalHours:0.#} h.");
    }
}
