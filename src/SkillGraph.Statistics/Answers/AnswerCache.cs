using System.Collections.Concurrent;

namespace SkillGraph.Statistics;

/// <summary>Answers of one snapshot by their statistic and question. Equal questions asked at once are answered once; the oldest are forgotten when there are too many rows.</summary>
internal sealed class AnswerCache(int capacity)
{
    private readonly ConcurrentDictionary<(Statistic, string), Lazy<Task<StatisticAnswer>>> _answers = new();
    private readonly ConcurrentQueue<((Statistic, string) Question, int Rows)> _oldestFirst = new();
    private int _rows;

    public int Rows => _rows;

    public Task<StatisticAnswer> GetOrAddAsync((Statistic, string) question, Func<Task<StatisticAnswer>> answer) =>
        _answers.GetOrAdd(question, asked => new(() => AnswerAsync(asked, answer))).Value;

    private async Task<StatisticAnswer> AnswerAsync((Statistic, string) question, Func<Task<StatisticAnswer>> answer)
    {
        try
        {
            var given = await answer();
            // An answer without rows takes room too.
            var rows = given.Rows.Count + 1;
            _oldestFirst.Enqueue((question, rows));
            Interlocked.Add(ref _rows, rows);
            while (_rows > capacity && _oldestFirst.TryDequeue(out var oldest))
            {
                Interlocked.Add(ref _rows, -oldest.Rows);
                _answers.TryRemove(oldest.Question, out _);
            }
            return given;
        }
        catch
        {
            _answers.TryRemove(question, out _);
            throw;
        }
    }
}
