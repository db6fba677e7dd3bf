using System.Data.Common;

namespace SkillGraph.Statistics;

/// <summary>Brings a replica to the record store's present state, in one snapshot of the record store and one transaction of the replica.</summary>
internal sealed class ReplicaRefresh(
    ReplicaSchema schema, HeldSlot slot, SourceSnapshot source, IProgress<ReplicaProgress> progress, CancellationToken cancellation)
{
    /// <summary>Opens the record store for some work, and closes it.</summary>
    public static T Do<T>(
        ReplicaSchema schema, HeldSlot slot, DbConnection record, IProgress<ReplicaProgress> progress, Func<ReplicaRefresh, T> work, CancellationToken cancellation)
    {
        try
        {
            using var source = new SourceSnapshot(record, cancellation);
            return work(new(schema, slot, source, progress, cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException && cancellation.IsCancellationRequested)
        {
            // Each driver has its own way to say that a statement was interrupted.
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <returns>The state that the replica now shows.</returns>
    public ReplicaState Run()
    {
        var mine = ReplicaLayout.ReadState(slot.File);
        var seen = source.ReadState(schema.StateSql);
        if (mine == ReplicaState.Empty)
            CopyAll(slot.File, seen);
        // A lower version means another record store, or one restored from a backup.
        else if (seen.Epoch != mine.Epoch || seen.DataVersion < mine.DataVersion)
            BuildAnew(seen);
        else if (seen != mine)
            Write(slot.File, seen, target => CopyChanges(target, mine.DataVersion));
        return seen;
    }

    /// <summary>Compares what the replica shows with the same snapshot of the record store.</summary>
    public void Verify(Action<ReplicaDifference> found)
    {
        using var target = new RefreshTarget(slot.File, progress, cancellation);
        new ReplicaVerification(schema, source, target, found).Run();
    }

    /// <summary>In another file: perhaps there is something that has to leave the disk.</summary>
    private void BuildAnew(ReplicaState seen)
    {
        var next = slot.MakeNext();
        try
        {
            CopyAll(next, seen);
        }
        catch
        {
            next.Replace();
            throw;
        }
        slot.Replace(next);
    }

    private void CopyAll(ReplicaFile file, ReplicaState seen) => file.Copying(() => Write(file, seen, CopyEverything));

    private void Write(ReplicaFile file, ReplicaState state, Action<RefreshTarget> copy)
    {
        using var target = new RefreshTarget(file, progress, cancellation);
        using var transaction = target.Connection.BeginTransaction();
        copy(target);
        ReplicaLayout.WriteState(target.Connection, state);
        transaction.Commit();
    }

    private void CopyEverything(RefreshTarget target)
    {
        foreach (var table in schema.Tables)
            new TableCopy(table, source, target).Run();
        foreach (var summary in schema.Summaries)
            new SummaryDerivation(summary, target).DeriveWhole();
    }

    private void CopyChanges(RefreshTarget target, long mine)
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
