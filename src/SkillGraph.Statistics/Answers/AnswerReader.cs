namespace SkillGraph.Statistics;

/// <summary>Reads what composed statements yield.</summary>
internal static class AnswerReader
{
    public static AnswerRows Read(ReplicaReader replica, Statement statement, QuestionPlan plan, StatisticQuery query)
    {
        var outcome = statement.Audit is null ? new AuditOutcome([], false) : Audit(replica, statement, plan);
        IReadOnlyList<(string, object)> parameters = statement.Audit is null ? statement.Parameters : [.. statement.Parameters, (Statement.Withheld[1..], outcome.Withheld)];
        var rows = Rows(replica, statement.Sql, parameters, plan);
        // The last page tells how many there are; otherwise they are counted.
        var isLast = (query.Limit is null || rows.Count < query.Limit) && (rows.Count > 0 || query.Offset == 0);
        return new(rows, isLast ? query.Offset + rows.Count : Count(replica, statement.Count, parameters), statement.Explanation?.Read(replica, outcome));
    }

    private static List<StatisticRow> Rows(ReplicaReader replica, string sql, IReadOnlyList<(string, object)> parameters, QuestionPlan plan)
    {
        using var reader = replica.Read(sql, parameters);
        var rows = new List<StatisticRow>();
        while (reader.Read())
        {
            var column = 0;
            var asOf = reader.GetFieldValue<DateOnly>(column++);
            var over = plan.Sets.Summed(reader.GetInt32(column++)).Select(i => plan.Groups[i].Name).ToList();
            var (other, provisional) = (reader.GetBoolean(column++), reader.GetBoolean(column++));
            object?[] keys = [.. plan.Groups.Select(_ => reader.IsDBNull(column++) ? null : reader.GetValue(column - 1))];
            string?[] names = [.. plan.Named.Select(_ => reader.IsDBNull(column++) ? null : reader.GetString(column - 1))];
            var values = new StatisticValue[plan.Asked.Count];
            for (var value = 0; value < values.Length; value++, column += 2)
                values[value] = reader.IsDBNull(column)
                    ? new(null, reader.GetBoolean(column + 1) ? ValueStatus.SUPPRESSED : ValueStatus.MISSING)
                    : new(reader.GetDouble(column), provisional ? ValueStatus.PROVISIONAL : ValueStatus.NORMAL);
            rows.Add(new(asOf, keys, values) { Over = over, IsOther = other, Names = names });
        }
        return rows;
    }

    private static long Count(ReplicaReader replica, string sql, IReadOnlyList<(string, object)> parameters)
    {
        using var reader = replica.Read(sql, parameters);
        reader.Read();
        return reader.GetInt64(0);
    }

    private static AuditOutcome Audit(ReplicaReader replica, Statement statement, QuestionPlan plan)
    {
        using var cells = replica.Read(statement.Audit!, statement.Parameters);
        return DisclosureAudit.Of(cells, plan);
    }
}
