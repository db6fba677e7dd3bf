using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>Short forms for commands on a DuckDB connection.</summary>
internal static class DuckDBCommands
{
    public static int Execute(this DuckDBConnection connection, string sql, params IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params IEnumerable<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }

    /// <summary>An identifier as SQL, whatever words the engine keeps for itself.</summary>
    public static string Quoted(this string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";
}
