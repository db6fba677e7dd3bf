namespace SkillGraph.Statistics;

/// <summary>Compares every row of a replica with the record store, and every summary with the facts.</summary>
internal sealed class ReplicaVerification(ReplicaSchema schema, SourceSnapshot source, RefreshTarget target, Action<ReplicaDifference> found)
{
    public void Run()
    {
        foreach (var table in schema.Tables)
            new TableComparison(table, source, target, found).Run();
        // What is derived to compare with is not kept.
        using var transaction = target.Connection.BeginTransaction();
        foreach (var summary in schema.Summaries)
            Compare(summary);
        transaction.Rollback();
    }

    private void Compare(Summary summary)
    {
        var (anew, here) = (summary.Name.Quoted(), $"found {summary.Name}".Quoted());
        target.Execute($"CREATE TABLE {here} AS FROM {anew}");
        // In its place, so that summaries of it are derived from what is right.
        new SummaryDerivation(summary, target).DeriveWhole();
        Name(DifferenceKind.Missing, anew, here);
        Name(DifferenceKind.Surplus, here, anew);

        void Name(DifferenceKind kind, string rows, string except)
        {
            using var command = target.Connection.Command($"SELECT r::VARCHAR FROM (FROM {rows} EXCEPT ALL FROM {except}) r ORDER BY 1");
            using var reader = command.ExecuteReader();
            while (reader.Read())
                found(new(kind, summary.Name, reader.GetString(0)));
        }
    }
}
