using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>Reads what composed statements yield.</summary>
internal static class AnswerReader
{
    public static AnswerRows Read(DuckDBConnection connection, Statement statement, QuestionPlan plan)
    {
        var outcome = statement.Audit is null ? new AuditOutcome([], false) : Audit(connection, statement, plan);
        using var command = connection.Command(statement.Sql, statement.Audit is null ? statement.Parameters : [.. statement.Parameters, (Statement.Withheld[1..], outcome.Withheld)]);
        using var reader = command.ExecuteReader();
        var rows = new List<StatisticRow>();
        long total = 0;
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
            total = reader.GetInt64(column);
            rows.Add(new(asOf, keys, values) { Over = over, IsOther = other, Names = names });
        }
        return new(rows, total, statement.Explanation?.Read(connection, outcome));
    }

    private static AuditOutcome Audit(DuckDBConnection connection, Statement statement, QuestionPlan plan)
    {
        using var command = connection.Command(statement.Audit!, statement.Parameters);
        return DisclosureAudit.Of(command, plan);
    }
}
