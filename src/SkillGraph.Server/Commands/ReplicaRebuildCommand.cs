using System.CommandLine;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph replica rebuild</c>.</summary>
internal static class ReplicaRebuildCommand
{
    private const string Description = """
        重建副本 Make every replica outdated: servers, on this machine and others, build theirs anew and answer from the old one until then.
        Waits for the servers that use this data folder; without any, builds one file here. Ctrl-C stops the waiting, not the servers.
        """;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);

    public static Command Create()
    {
        var command = new Command("rebuild", Description);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => RebuildAsync(services, cancellation), cancellation));
        return command;
    }

    private static async Task RebuildAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var maintenance = services.GetRequiredService<ReplicaMaintenance>();
        var store = await maintenance.RaiseEpochAsync(cancellation);
        Console.WriteLine($"副本纪元已更新 Replica epoch raised to {store.Epoch}.");
        if (maintenance.Slots.Any(slot => slot.InUse))
            await ReplicaView.ShowAsync(progress => WaitAsync(maintenance, store, progress, cancellation));
        else
            await ReplicaView.RefreshAsync(services, cancellation);
        foreach (var slot in maintenance.Slots)
            Console.WriteLine(ReplicaStatusCommand.Line(slot, store));
    }

    private static async Task<ReplicaState> WaitAsync(ReplicaMaintenance maintenance, ReplicaState store, IProgress<ReplicaProgress>? progress, CancellationToken cancellation)
    {
        while (maintenance.Slots.FirstOrDefault(slot => slot.InUse && slot.Note?.State.Epoch != store.Epoch) is { } behind)
        {
            if (behind.Note?.Progress is { } done)
                progress?.Report(done);
            await Task.Delay(Look, cancellation);
        }
        return store;
    }
}
