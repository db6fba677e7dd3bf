using System.Linq.Expressions;
using System.Text;

namespace SkillGraph.Querying.Filtering;

/// <summary>
/// Conditions on text. SQLite's LIKE ignores the case of ASCII letters and PostgreSQL's does not, so none of these becomes a LIKE on SQLite.
/// </summary>
internal static class TextComparison
{
    public static Expression Contains(Expression field, Operand operand) =>
        Expression.Call(field, nameof(string.Contains), null, operand.ToParameter());

    /// <summary>As a range, which an index on the field serves on both databases.</summary>
    public static Expression StartsWith(Expression field, Operand operand)
    {
        var from = Comparison.GreaterOrEqual(field, operand);
        return After((string)operand.Value!) is { } end
            ? Expression.AndAlso(from, Comparison.Less(field, operand with { Value = end }))
            : from;
    }

    /// <summary>As what the field begins with, which no index serves: SQLite then reads a long list in its order and looks a short one up beside it.</summary>
    public static Expression Begins(Expression field, Operand operand)
    {
        var length = operand.Parameters.Add(((string)operand.Value!).EnumerateRunes().Count(), typeof(int));
        return Expression.Equal(Expression.Call(field, nameof(string.Substring), null, Expression.Constant(0), length), operand.ToParameter());
    }

    /// <summary>By length and tail: both databases count in code points.</summary>
    public static Expression EndsWith(Expression field, Operand operand)
    {
        var length = operand.Parameters.Add(((string)operand.Value!).EnumerateRunes().Count(), typeof(int));
        var start = Expression.Subtract(Expression.Property(field, nameof(string.Length)), length);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(start, Expression.Constant(0)),
            Expression.Equal(Expression.Call(field, nameof(string.Substring), null, start), operand.ToParameter()));
    }

    /// <summary>The same condition with the ASCII letters of both sides made small; other letters keep their case on both databases.</summary>
    public static Func<Expression, Operand, Expression> Folded(Func<Expression, Operand, Expression> compare) => (field, operand) =>
        compare(
            Expression.Call(field, nameof(string.ToLower), null),
            operand with { Value = Fold((string)operand.Value!) });

    private static string Fold(string text) =>
        string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter));

    /// <summary>The first text, by code point, after all that start with <paramref name="prefix"/>; null when there is none.</summary>
    private static string? After(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        while (runes is [.., { Value: 0x10FFFF }])
            runes.RemoveAt(runes.Count - 1);

        if (runes.Count == 0)
            return null;

        var last = runes[^1].Value + 1;
        runes[^1] = new Rune(last is >= 0xD800 and <= 0xDFFF ? 0xE000 : last);
        return string.Concat(runes);
    }
}
