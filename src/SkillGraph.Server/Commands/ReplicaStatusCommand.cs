using System.CommandLine;
using System.Globalization;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph replica status</c>.</summary>
internal static class ReplicaStatusCommand
{
    private const string Description = """
        查看副本 Each replica file of the data folder: who uses it, what it shows, and how far it is behind the record store.
        """;

    public static Command Create()
    {
        var command = new Command("status", Description);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => TellAsync(services, cancellation), cancellation));
        return command;
    }

    /// <summary>One line about a file.</summary>
    public static string Line(ReplicaSlot slot, ReplicaState store)
    {
        var use = slot.InUse ? $"使用中 in use by process {slot.Note?.ProcessId.ToString(CultureInfo.InvariantCulture) ?? "?"}" : "空闲 free";
        return string.Create(CultureInfo.InvariantCulture, $"文件 File {slot.Number}: {use}; {Shows(slot, store)}; {slot.Bytes / 1e6:N1} MB");
    }

    private static async Task TellAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var maintenance = services.GetRequiredService<ReplicaMaintenance>();
        var store = await maintenance.StateAsync(cancellation);
        Console.WriteLine($"记录库 Record store: 数据版本 data version {store.DataVersion}, 副本纪元 replica epoch {store.Epoch}");
        Console.WriteLine($"文件夹 Folder: {services.GetRequiredService<HubSettings>().ReplicaFolder}");
        var slots = maintenance.Slots;
        foreach (var slot in slots)
            Console.WriteLine(Line(slot, store));
        if (slots.Count == 0)
            Console.WriteLine("还没有副本 No replica yet: the first server, chart or statistic makes one.");
    }

    private static string Shows(ReplicaSlot slot, ReplicaState store)
    {
        if (slot is { InUse: true, Note.Progress: { } progress })
            return $"正在刷新 being refreshed: {ReplicaView.Of(progress)}";
        if (slot.Note is not { } note)
            return "内容未知 content unknown";
        if (note.State.DataVersion < 0)
            return "尚无数据 empty";
        var age = note.State.Epoch != store.Epoch ? "已过期，将重建 outdated, to be rebuilt"
            : note.State.DataVersion == store.DataVersion ? "最新 up to date"
            : string.Create(CultureInfo.InvariantCulture, $"落后 {store.DataVersion - note.State.DataVersion} 个版本 behind");
        return string.Create(CultureInfo.InvariantCulture, $"数据版本 data version {note.State.DataVersion} ({age}), {note.At:yyyy-MM-dd HH:mm:ss} UTC");
    }
}
