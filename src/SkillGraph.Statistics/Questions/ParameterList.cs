namespace SkillGraph.Statistics;

/// <summary>The values of a statement, which travel beside it.</summary>
internal sealed class ParameterList
{
    private readonly List<(string Name, object Value)> _values = [];

    public IReadOnlyList<(string Name, object Value)> Values => _values;

    /// <returns>How the statement refers to the value.</returns>
    public string Add(object value)
    {
        var name = $"p{_values.Count}";
        _values.Add((name, value));
        return $"${name}";
    }
}
