using System.Globalization;
using SkillGraph.Databases;
using SkillGraph.Statistics;
using Spectre.Console;

namespace SkillGraph.Server.Commands;

/// <summary>Shows work on a statistics replica: a bar on a terminal, nothing in a pipe.</summary>
internal static class ReplicaView
{
    public static Task<T> ShowAsync<T>(Func<IProgress<ReplicaProgress>?, Task<T>> work) => Console.IsOutputRedirected
        ? work(null)
        : AnsiConsole.Progress().AutoClear(true).StartAsync(context => work(new Bar(context.AddTask("…", maxValue: 1))));

    /// <summary>Brings this process's own replica up to date.</summary>
    public static Task<ReplicaState> RefreshAsync(IServiceProvider services, CancellationToken cancellation) =>
        ShowAsync(progress => services.GetRequiredService<HubReplica>().RefreshAsync(progress, cancellation));

    public static string Of(ReplicaProgress progress) => string.Create(CultureInfo.InvariantCulture, $"{progress.Table} {progress.Done:N0} / {progress.Of:N0}");

    private sealed class Bar(ProgressTask task) : IProgress<ReplicaProgress>
    {
        public void Report(ReplicaProgress value)
        {
            task.Description = Of(value);
            task.Value = value.Of == 0 ? 1 : (double)value.Done / value.Of;
        }
    }
}
