namespace SkillGraph.Statistics;

/// <summary>One reader of a <see cref="Replica"/>, such as a request. All of its answers show the same state; they may be asked for at once.</summary>
public sealed class ReplicaSession : IDisposable
{
    private readonly ReplicaSnapshot _snapshot;
    private readonly string _latestDaySql;
    private readonly DateOnly _today;
    private int _disposed;

    internal ReplicaSession(ReplicaSnapshot snapshot, string latestDaySql, DateOnly today) =>
        (_snapshot, _latestDaySql, _today) = (snapshot, latestDaySql, today);

    /// <summary>The state of the record store that every answer shows.</summary>
    public ReplicaState State => _snapshot.State;

    /// <summary>The day that answers are as of when the question names none: the latest, not after today, on which anything happened.</summary>
    public Task<DateOnly> LatestDayAsync() => _snapshot.LatestDayAsync(_latestDaySql, _today);

    /// <summary>Answers a question, from memory when it was answered for this state before.</summary>
    /// <param name="statistic">What it is about.</param>
    /// <param name="query">The question.</param>
    /// <param name="exact">Whether the asker may see true values; otherwise disclosure control decides what is published.</param>
    /// <param name="cancellation">Stops waiting; the answer is still found for whoever else asks.</param>
    /// <exception cref="StatisticsException">
    /// <c>UNKNOWN_DIMENSION</c>, <c>UNKNOWN_MEASURE</c>, <c>INVALID_FILTER</c>, <c>INVALID_QUESTION</c>, <c>TOO_MANY_GROUPS</c>: the question has no answer, and the message says why.
    /// </exception>
    public async Task<StatisticAnswer> AnswerAsync(
        Statistic statistic, StatisticQuery query, bool exact = false, CancellationToken cancellation = default)
    {
        IReadOnlyList<DateOnly> days = query.AsOfEach is { Count: > 0 } each ? each : [query.AsOf ?? await LatestDayAsync()];
        return await _snapshot.AnswerAsync(statistic, query, exact, days).WaitAsync(cancellation);
    }

    /// <summary>Ends the reading. Once is enough; more does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _snapshot.LetGo();
    }
}
