using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>Reads the rows of a composed statement.</summary>
internal static class AnswerReader
{
    public static AnswerRows Read(DuckDBConnection connection, Statement statement, QuestionPlan plan)
    {
        using var command = statement.On(connection);
        using var reader = command.ExecuteReader();
        var rows = new List<StatisticRow>();
        long total = 0;
        while (reader.Read())
        {
            var column = 0;
            var asOf = reader.GetFieldValue<DateOnly>(column++);
            var keys = new object?[plan.Groups.Count];
            for (var key = 0; key < keys.Length; key++, column++)
                keys[key] = reader.IsDBNull(column) ? null : reader.GetValue(column);
            var values = new StatisticValue[plan.Asked.Count];
            for (var value = 0; value < values.Length; value++, column += 2)
                values[value] = reader.IsDBNull(column)
                    ? new(null, reader.GetBoolean(column + 1) ? ValueStatus.SUPPRESSED : ValueStatus.MISSING)
                    : new(reader.GetDouble(column), ValueStatus.NORMAL);
            total = reader.GetInt64(column);
            rows.Add(new(asOf, keys, values));
        }
        return new(rows, total);
    }
}
