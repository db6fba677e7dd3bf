using Npgsql;

namespace SkillGraph.Databases;

/// <summary>PostgreSQL's word that the data version or the replica epoch changed; a trigger on <c>hub_state</c> sends it at the commit.</summary>
public static class PostgreSqlChanges
{
    private const string Channel = "skillgraph_changes";

    // A connection that died without a word is noticed after so long.
    private const int KeepAliveSeconds = 30;

    /// <summary>Listens until cancelled; what happened before it began is told once at the start.</summary>
    /// <param name="connectionString">The record store.</param>
    /// <param name="changed">Called after each change.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="NpgsqlException">The connection cannot be had, or broke.</exception>
    public static async Task ListenAsync(string connectionString, Action changed, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAliveSeconds };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        connection.Notification += (_, _) => changed();
        await using var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
        await listen.ExecuteNonQueryAsync(cancellation);
        changed();
        while (true)
            await connection.WaitAsync(cancellation);
    }
}
