using SkillGraph.Statistics;

namespace SkillGraph.Databases;

/// <summary>The replica as one request sees it: all of its statistics show one state. Scoped.</summary>
internal sealed class RequestStatistics(HubReplica replica) : IDisposable
{
    private readonly Lock _lock = new();
    private Task<ReplicaSession>? _session;

    /// <summary>The request's session; opened by the first who asks, who also says the oldest state that will do.</summary>
    /// <exception cref="StatisticsException"><c>REPLICA_BEHIND</c>, <c>REPLICA_EMPTY</c>.</exception>
    public async Task<ReplicaSession> SessionAsync(long? minDataVersion, CancellationToken cancellation)
    {
        Task<ReplicaSession> opening;
        lock (_lock)
            opening = _session ??= replica.ReadAsync(minDataVersion, cancellation);
        var session = await opening;
        return session.State.DataVersion >= (minDataVersion ?? 0)
            ? session
            : throw new StatisticsException("REPLICA_BEHIND",
                $"minDataVersion: {minDataVersion} is asked for after another field of the request was answered from {session.State.DataVersion}; ask for it in every field.");
    }

    public void Dispose()
    {
        if (_session is { IsCompletedSuccessfully: true } opened)
            opened.Result.Dispose();
    }
}
