using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>A question as SQL and the values that travel beside it.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object Value)> Parameters)
{
    /// <summary>Equal for equal questions: the SQL holds no value, and a value is told from its neighbours by its length.</summary>
    public string Identity()
    {
        var identity = new System.Text.StringBuilder(Sql);
        foreach (var value in Parameters.SelectMany(parameter => parameter.Value is IReadOnlyList<DateOnly> days ? days.Cast<object>() : [parameter.Value]))
        {
            var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
            identity.Append('\n').Append(text.Length).Append(':').Append(text);
        }
        return identity.ToString();
    }

    public DuckDBCommand On(DuckDBConnection connection) => connection.Command(Sql, Parameters);
}
