using GraphQL.DataLoader;

namespace SkillGraph.Querying.Batching;

/// <summary>
/// Collects keys while GraphQL.NET resolves a level, and loads them together when the first of them is awaited. Keys that come later
/// form the next batch.
/// </summary>
internal sealed class BatchLoader<TResult>(Func<IReadOnlyList<object>, CancellationToken, Task<IReadOnlyDictionary<object, TResult>>> load)
{
    private readonly Lock _lock = new();
    private Batch _collecting = new();

    /// <summary>The result for a key, once awaited.</summary>
    public IDataLoaderResult Load(object key, Func<TResult, object?> select)
    {
        lock (_lock)
        {
            _collecting.Keys.Add(key);
            return new Result(this, _collecting, key, select);
        }
    }

    private Task<IReadOnlyDictionary<object, TResult>> Dispatch(Batch batch, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_collecting == batch)
                _collecting = new();
            return batch.Loading ??= load([.. batch.Keys], cancellationToken);
        }
    }

    private sealed class Batch
    {
        public HashSet<object> Keys { get; } = [];

        public Task<IReadOnlyDictionary<object, TResult>>? Loading { get; set; }
    }

    private sealed class Result(BatchLoader<TResult> loader, Batch batch, object key, Func<TResult, object?> select) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            select((await loader.Dispatch(batch, cancellationToken))[key]);
    }
}
