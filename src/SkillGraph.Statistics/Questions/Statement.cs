namespace SkillGraph.Statistics;

/// <summary>A question as SQL and the values that travel beside it.</summary>
/// <param name="Sql">The SQL of the answer.</param>
/// <param name="Parameters">Its values.</param>
/// <param name="Audit">What an audit of the answer reads, with the same values; its outcome is the parameter <see cref="Withheld"/> of <paramref name="Sql"/>. Null when there is nothing to audit.</param>
/// <param name="Explanation">What explains the answer; null when nobody asked.</param>
internal sealed record Statement(
    string Sql, IReadOnlyList<(string Name, object Value)> Parameters, string? Audit = null,
    ExplanationComposer? Explanation = null)
{
    /// <summary>How the SQL refers to what an audit found to be withheld.</summary>
    public const string Withheld = "$withheld";

    /// <summary>Equal for equal questions: the SQL holds no value, and a value is told from its neighbours by its length.</summary>
    public string Identity()
    {
        var identity = new System.Text.StringBuilder(Sql).Append(Explanation?.Sql);
        foreach (var value in Parameters.SelectMany(parameter => parameter.Value is IReadOnlyList<DateOnly> days ? days.Cast<object>() : [parameter.Value]))
        {
            var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
            identity.Append('\n').Append(text.Length).Append(':').Append(text);
        }
        return identity.ToString();
    }
}
