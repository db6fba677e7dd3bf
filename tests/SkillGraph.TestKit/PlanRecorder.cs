using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SkillGraph.TestKit;

/// <summary>Asks the database how it is going to answer each statement that reads.</summary>
public sealed class PlanRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _plans = new();

    /// <summary>The plans since the last call, oldest first.</summary>
    public IReadOnlyList<string> Take()
    {
        var plans = new List<string>();
        while (_plans.TryDequeue(out var plan))
            plans.Add(plan);
        return plans;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var onSqlite = command is SqliteCommand;
        var statement = command.CommandText;
        command.CommandText = $"{(onSqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN")} {statement}";
        await using (var plan = await command.ExecuteReaderAsync(cancellationToken))
        {
            var lines = new List<string>();
            while (await plan.ReadAsync(cancellationToken))
                lines.Add(plan.GetString(onSqlite ? 3 : 0));
            _plans.Enqueue(string.Join('\n', lines));
        }
        command.CommandText = statement;
        return result;
    }
}
