using System.Collections.Concurrent;
using System.Threading.Channels;
using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>
/// The replica at one data version: a few connections whose transactions all see it, whatever is refreshed meanwhile, and the answers given so far.
/// It is closed when its last user has let go of it.
/// </summary>
internal sealed class ReplicaSnapshot
{
    private readonly Channel<ReplicaReader> _idle = Channel.CreateUnbounded<ReplicaReader>();
    private readonly ReplicaReader[] _readers;
    private readonly ConcurrentDictionary<DateOnly, Lazy<Task<DateOnly>>> _latestDays = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<HashSet<object>>>> _notHeld = new();
    private readonly AnswerCache _answers;
    private readonly ReplicaFile _file;
    private int _users = 1;

    public ReplicaSnapshot(ReplicaFile file, ReplicaOptions options)
    {
        _answers = new AnswerCache(options.CachedRows);
        _file = file;
        _file.Take();
        _readers = [.. Enumerable.Range(0, options.Readers).Select(_ => new ReplicaReader(file.Connect()))];
        foreach (var reader in _readers)
        {
            State = reader.Begin();
            _idle.Writer.TryWrite(reader);
        }
    }

    public ReplicaState State { get; } = ReplicaState.Empty;

    /// <summary>Whether it could be taken: false when it is closed already.</summary>
    public bool TryTake()
    {
        for (var users = _users; users > 0; users = _users)
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
                return true;
        return false;
    }

    public void LetGo()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        foreach (var reader in _readers)
            reader.Dispose();
        _file.LetGo();
    }

    /// <summary>The latest day, not after today, on which anything happened; today when nothing ever did.</summary>
    public Task<DateOnly> LatestDayAsync(string sql, DateOnly today) =>
        _latestDays.GetOrAdd(today, _ => new(() => ReadAsync(reader =>
        {
            using var day = reader.Read(sql, [("today", today)]);
            return day.Read() && !day.IsDBNull(0) ? day.GetFieldValue<DateOnly>(0) : today;
        }))).Value;

    /// <summary>The answer to a question as of some days, remembered while the snapshot lives.</summary>
    public Task<StatisticAnswer> AnswerAsync(Statistic statistic, StatisticQuery query, bool exact, IReadOnlyList<DateOnly> days) =>
        _answers.GetOrAddAsync((statistic, QuestionIdentity.Of(query, exact, days)), async () =>
        {
            var plan = new QuestionPlan(statistic, query, exact);
            var statement = StatementComposer.Compose(statistic, plan, query, days, await AreHeldAsync(plan));
            var (rows, total, explanation) = await ReadAsync(reader => AnswerReader.Read(reader, statement, plan, query));
            var source = plan.Summary is null ? AnswerSource.FACTS : AnswerSource.SUMMARY;
            return new StatisticAnswer(rows, total, days.Max(), State.DataVersion, source, explanation);
        });

    /// <summary>Whether the facts say anything about all values that filters name.</summary>
    private async Task<bool> AreHeldAsync(QuestionPlan plan)
    {
        foreach (var (dimension, filter) in plan.Filters)
            if (dimension.NotHeld is { } sql && filter.Named.Any((await NotHeldAsync(sql)).Contains))
                return false;
        return true;
    }

    private Task<HashSet<object>> NotHeldAsync(string sql) => _notHeld.GetOrAdd(sql, _ => new(() => ReadAsync(reader =>
    {
        using var values = reader.Read(sql, []);
        var all = new HashSet<object>();
        while (values.Read())
            all.Add(values.GetValue(0));
        return all;
    }))).Value;

    /// <summary>Reads on another thread when a reader is free. The snapshot stays open for it even if the asker leaves.</summary>
    private async Task<T> ReadAsync<T>(Func<ReplicaReader, T> read)
    {
        ObjectDisposedException.ThrowIf(!TryTake(), this);
        var reader = await _idle.Reader.ReadAsync();
        try
        {
            return await Task.Run(() => read(reader));
        }
        catch (Exception error) when (error is DuckDBException or ReplicaReadException)
        {
            Renew(reader);
            throw new StatisticsException("STATISTICS_FAILED", "The question could not be worked out, perhaps for want of memory; a narrower one may be.", error);
        }
        finally
        {
            _idle.Writer.TryWrite(reader);
            LetGo();
        }
    }

    /// <summary>An error ends a transaction, and the next one may see a newer state: an error to whoever is still here is then better than a mixture.</summary>
    private void Renew(ReplicaReader reader)
    {
        reader.End();
        if (reader.Begin() != State)
            reader.Dispose();
    }
}
