using System.Linq.Expressions;

namespace SkillGraph.Querying.Ordering;

/// <summary>A total order of rows: the client's keys, then the primary key.</summary>
internal sealed record RowOrder(ParameterExpression Row, IReadOnlyList<OrderKey> Keys)
{
    /// <summary>Says which order this is, so that a cursor of one order is no cursor of another.</summary>
    public string Signature =>
        $"{Row.Type.Name}:{string.Join(',', Keys.Select(key => $"{key.Path} {(key.IsDescending ? SortDirection.DESC : SortDirection.ASC)}"))}";

    /// <summary>Orders a queryable of rows; backwards, it starts at the end.</summary>
    public Expression Apply(Expression rows, bool backwards)
    {
        var method = "OrderBy";
        foreach (var key in Keys)
        {
            // Databases disagree on where nulls go; this puts them last on all.
            if (key.IsNullable)
                By(key.IsAbsent, backwards);
            By(key.Value, key.IsDescending != backwards);
        }

        return rows;

        void By(Expression value, bool descending)
        {
            rows = Expression.Call(
                typeof(Queryable),
                descending ? method + "Descending" : method,
                [Row.Type, value.Type],
                rows,
                Expression.Quote(Expression.Lambda(value, Row)));
            method = "ThenBy";
        }
    }
}
