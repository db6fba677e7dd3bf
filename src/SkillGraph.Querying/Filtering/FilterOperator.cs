using System.Linq.Expressions;

namespace SkillGraph.Querying.Filtering;

/// <summary>One operator of scalar filters. To add an operator, add a row to <see cref="All"/>.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Description">What it keeps.</param>
/// <param name="Kinds">The kinds of fields that have it.</param>
/// <param name="Shape">What it compares with.</param>
/// <param name="Compare">The condition on a value that is not null.</param>
/// <param name="Negated">Whether it keeps what <paramref name="Compare"/> does not, nulls included.</param>
internal sealed record FilterOperator(
    string Name,
    string Description,
    FilterKinds Kinds,
    FilterShape Shape,
    Func<Expression, Operand, Expression> Compare,
    bool Negated = false)
{
    public static IReadOnlyList<FilterOperator> All { get; } =
    [
        new("eq", "Equal; null keeps what has no value. (等于)", FilterKinds.Any | FilterKinds.Identifier, FilterShape.One, Comparison.Equal),
        new("neq", "Not equal, or without a value. (不等于)", FilterKinds.Any | FilterKinds.Identifier, FilterShape.One, Comparison.Equal, Negated: true),
        new("in", "One of these; an empty list keeps nothing. (属于)", FilterKinds.Listed, FilterShape.List, Comparison.In),
        new("nin", "None of these, or without a value. (不属于)", FilterKinds.Listed, FilterShape.List, Comparison.In, Negated: true),
        new("gt", "Greater; for text by code point. (大于)", FilterKinds.Ordered, FilterShape.One, Comparison.Greater),
        new("gte", "Greater or equal. (大于等于)", FilterKinds.Ordered, FilterShape.One, Comparison.GreaterOrEqual),
        new("lt", "Less; for text by code point. (小于)", FilterKinds.Ordered, FilterShape.One, Comparison.Less),
        new("lte", "Less or equal. (小于等于)", FilterKinds.Ordered, FilterShape.One, Comparison.LessOrEqual),
        new("between", "From one value to another, both included. (介于)", FilterKinds.Ordered, FilterShape.Range, Comparison.Between),
        new("isNull", "Whether there is no value. (为空)", FilterKinds.Any, FilterShape.Flag, (_, absent) => Expression.Constant(absent.Value is false)),
        new("contains", "Contains this text. (包含)", FilterKinds.Text, FilterShape.One, TextComparison.Contains),
        new("ncontains", "Does not contain this text, or has no value. (不包含)", FilterKinds.Text, FilterShape.One, TextComparison.Contains, Negated: true),
        new("startsWith", "Starts with this text. (开头是)", FilterKinds.Text, FilterShape.One, TextComparison.StartsWith),
        new("nstartsWith", "Does not start with this text, or has no value. (开头不是)", FilterKinds.Text, FilterShape.One, TextComparison.StartsWith, Negated: true),
        new("endsWith", "Ends with this text. (结尾是)", FilterKinds.Text, FilterShape.One, TextComparison.EndsWith),
        new("nendsWith", "Does not end with this text, or has no value. (结尾不是)", FilterKinds.Text, FilterShape.One, TextComparison.EndsWith, Negated: true),
        new("ieq", "As eq, ASCII letters in either case. (等于，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(Comparison.Equal)),
        new("ineq", "As neq, ASCII letters in either case. (不等于，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(Comparison.Equal), Negated: true),
        new("icontains", "As contains, ASCII letters in either case. (包含，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(TextComparison.Contains)),
        new("nicontains", "As ncontains, ASCII letters in either case. (不包含，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(TextComparison.Contains), Negated: true),
        new("istartsWith", "As startsWith, ASCII letters in either case. (开头是，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(TextComparison.StartsWith)),
        new("nistartsWith", "As nstartsWith, ASCII letters in either case. (开头不是，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(TextComparison.StartsWith), Negated: true),
        new("iendsWith", "As endsWith, ASCII letters in either case. (结尾是，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(TextComparison.EndsWith)),
        new("niendsWith", "As nendsWith, ASCII letters in either case. (结尾不是，不分大小写)", FilterKinds.Text, FilterShape.One, TextComparison.Folded(TextComparison.EndsWith), Negated: true),
    ];

    public static FilterOperator Named(string name) => _byName[name];

    private static readonly Dictionary<string, FilterOperator> _byName = All.ToDictionary(row => row.Name);
}
