using System.Threading.Channels;

namespace SkillGraph.Imports;

/// <summary>Streams a file into the staging tables. One thread reads while another writes, so memory does not depend on the file's size.</summary>
internal sealed class Staging(ImportStore store, ImportKind kind)
{
    private const int RowsPerBatch = 5_000;

    private static readonly StageColumn[] ProblemColumns =
    [
        new("line", SqlType.Long), new("header", SqlType.Text), new("value", SqlType.Text), new("code", SqlType.Text),
        new("chinese", SqlType.Text), new("english", SqlType.Text), new("warning", SqlType.Whole), new("in_check", SqlType.Whole),
    ];

    private readonly StageColumn[] _columns =
    [
        new("line", SqlType.Long), new("action", SqlType.Text), new("bad", SqlType.Whole),
        .. kind.Columns.Select(c => new StageColumn(c.Name, c.Type.Sql)),
    ];

    /// <summary>Stages every row.</summary>
    /// <returns>Number of rows.</returns>
    public async Task<long> RunAsync(RowReader reader, IProgress<ImportProgress>? progress, long fileBytes, CancellationToken cancellation)
    {
        await store.CreateAsync(store.Staged, _columns, cancellation);
        await store.CreateAsync(store.Problems, ProblemColumns, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<Batch>(2);
        var reading = Task.Run(() => ReadAsync(reader, channel.Writer, stop.Token), cancellation);
        var rows = 0L;
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellation))
            {
                using (batch)
                {
                    await store.AppendAsync(store.Staged, batch.Rows, cancellation);
                    if (batch.Problems.Count > 0)
                        await store.AppendAsync(store.Problems, batch.Problems, cancellation);
                }
                rows += batch.Rows.Count;
                progress?.Report(new(ImportPhase.Reading, rows, batch.Offset, fileBytes));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await store.AnalyzeAsync(store.Staged, cancellation);
        return rows;
    }

    private async Task ReadAsync(RowReader reader, ChannelWriter<Batch> writer, CancellationToken cancellation)
    {
        try
        {
            var batch = NewBatch();
            while (reader.Next() is { } row)
            {
                batch.Rows.Add([row.Line, EnumText.Of(row.Action), row.Bad ? 1 : 0, .. row.Values]);
                foreach (var problem in row.Problems)
                    batch.Problems.Add(Values(problem));
                if (batch.Rows.Count < RowsPerBatch)
                    continue;
                await writer.WriteAsync(batch with { Offset = reader.Offset }, cancellation);
                batch = NewBatch();
            }
            await writer.WriteAsync(batch with { Offset = reader.Offset }, cancellation);
            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }

    private Batch NewBatch() => new(store.NewRows(_columns), store.NewRows(ProblemColumns), 0);

    private static object?[] Values(RowProblem p) =>
        [p.Line, p.Column, p.Value, p.Problem.Code, p.Problem.Chinese, p.Problem.English, p.Warning ? 1 : 0, 0];

    private sealed record Batch(StageRows Rows, StageRows Problems, long Offset) : IDisposable
    {
        public void Dispose()
        {
            Rows.Dispose();
            Problems.Dispose();
        }
    }
}
