using System.Data.Common;

namespace SkillGraph.Statistics;

/// <summary>Brings a replica file to the record store's present state in one transaction on each side.</summary>
internal sealed class ReplicaRefresh(ReplicaSchema schema, SourceSnapshot source, RefreshTarget target)
{
    /// <summary>Opens both sides for some work, and closes them.</summary>
    public static T Do<T>(
        ReplicaSchema schema, ReplicaFile file, DbConnection record, IProgress<ReplicaProgress> progress, Func<ReplicaRefresh, T> work, CancellationToken cancellation)
    {
        try
        {
            using var source = new SourceSnapshot(record, cancellation);
            using var target = new RefreshTarget(file, progress, cancellation);
            return work(new(schema, source, target));
        }
        catch (Exception error) when (error is not OperationCanceledException && cancellation.IsCancellationRequested)
        {
            // Each driver has its own way to say that a statement was interrupted.
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <returns>The state that the file now shows.</returns>
    public ReplicaState Run()
    {
        var mine = ReplicaLayout.ReadState(target.Connection);
        var seen = source.ReadState(schema.StateSql);
        if (seen == mine)
            return mine;

        using var transaction = target.Connection.BeginTransaction();
        // A lower version means another record store, or one restored from a backup.
        if (mine == ReplicaState.Empty || seen.Epoch != mine.Epoch || seen.DataVersion < mine.DataVersion)
            CopyEverything();
        else
            CopyChanges(mine.DataVersion);
        ReplicaLayout.WriteState(target.Connection, seen);
        transaction.Commit();
        return seen;
    }

    /// <summary>Compares what the file shows with the same snapshot of the record store.</summary>
    public void Verify(Action<ReplicaDifference> found) => new ReplicaVerification(schema, source, target, found).Run();

    private void CopyEverything()
    {
        foreach (var table in schema.Tables)
            new TableCopy(table, source, target).Run();
        foreach (var summary in schema.Summaries)
            new SummaryDerivation(summary, target).DeriveWhole();
    }

    private void CopyChanges(long mine)
    {
        List<TableChanges> changes = [.. schema.Tables.Select(table => new TableChanges(table, target))];
        changes.ForEach(table => table.Read(source, mine));
        List<TableChanges> changed = [.. changes.Where(table => table.Any)];
        if (changed.Count == 0)
            return;
        List<SummaryDerivation> summaries = [.. schema.Summaries.Select(summary => new SummaryDerivation(summary, target))];
        summaries.ForEach(summary => summary.TakeOut(changed));
        changed.ForEach(table => table.Write());
        summaries.ForEach(summary => summary.PutIn());
    }
}
