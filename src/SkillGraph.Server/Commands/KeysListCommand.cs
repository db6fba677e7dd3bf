using System.CommandLine;
using System.Globalization;
using SkillGraph.Access;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys list</c>.</summary>
internal static class KeysListCommand
{
    private static readonly string[] Head = ["NAME", "ROLE", "SCOPES", "REGION", "QUOTA", "CREATED (UTC)", "EXPIRES (UTC)", "STATUS"];

    public static Command Create()
    {
        var command = new Command("list", "列出密钥 List every key ever made, without the keys themselves.");
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => ListAsync(services, cancellation), cancellation));
        return command;
    }

    private static async Task ListAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var keys = await services.GetRequiredService<ApiKeys>().ListAsync(cancellation);
        string[][] rows = [Head, .. keys.Select(key => Row(key, now))];
        var widths = Head.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string[] Row(ApiKey key, DateTime now) =>
    [
        key.Name,
        OptionText.Of(EnumText.Of(key.Role)),
        key.Scopes.Length == 0 ? "-" : OptionText.Of(key.Scopes).Replace(' ', ','),
        key.RegionCode ?? "-",
        key.Quota?.ToString(CultureInfo.InvariantCulture) ?? "-",
        Moment(key.CreatedAt),
        key.ExpiresAt is { } expires ? Moment(expires) : "never",
        key.WorksAt(now) ? "works" : key.RevokedAt is null ? "expired" : "revoked",
    ];

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
