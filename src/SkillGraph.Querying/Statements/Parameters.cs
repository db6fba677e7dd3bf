using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace SkillGraph.Querying.Statements;

/// <summary>The values of a statement in the making. They are named in the order of their coming, so that statements of one form name them alike.</summary>
/// <param name="prefix">Begins their names.</param>
/// <param name="lists">How lists travel.</param>
internal sealed class Parameters(string prefix, ParameterTranslationMode lists = ParameterTranslationMode.Parameter)
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Values => _values;

    /// <summary>A value that travels as a parameter.</summary>
    public Expression Add(object? value, Type type) => new QueryParameterExpression(Name(value), type);

    /// <summary>A list.</summary>
    public Expression AddList(System.Collections.IEnumerable values, Type type)
    {
        var array = TypedArray.Of(values, type);
        return new QueryParameterExpression(Name(array), array.GetType(), lists);
    }

    private string Name(object? value)
    {
        var name = prefix + _values.Count;
        _values.Add(new(name, value));
        return name;
    }
}
