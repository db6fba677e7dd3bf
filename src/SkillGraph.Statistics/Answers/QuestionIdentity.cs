using System.Globalization;
using System.Text;

namespace SkillGraph.Statistics;

/// <summary>A question as a text that is equal for equal questions only: lists tell their lengths, and so do values.</summary>
internal sealed class QuestionIdentity
{
    private readonly StringBuilder _text = new();

    /// <param name="query">The question.</param>
    /// <param name="exact">Whether true values are answered.</param>
    /// <param name="days">The days that it is answered as of.</param>
    public static string Of(StatisticQuery query, bool exact, IReadOnlyList<DateOnly> days)
    {
        var identity = new QuestionIdentity();
        identity.Values(exact, query.FillGaps, query.Subtotals, query.Limit, query.Offset, query.Explain);
        identity.Each(days, day => identity.Value(day.DayNumber));
        identity.Each(query.Measures, figure => identity.Values(figure.Measure, figure.Aspect));
        identity.Each(query.Dimensions, identity.Value);
        identity.Each(query.Named, identity.Value);
        identity.Each(query.Filters, identity.Filter);
        identity.Each(query.Having, having => identity.Values(having.Of.Measure, having.Of.Aspect, having.AtLeast, having.AtMost));
        identity.Each(query.Order, order => identity.Values(order.By, order.Aspect, order.Descending));
        identity.Values(query.Top?.Count, query.Top?.Dimension, query.Top?.Measure, query.Visible?.Sql);
        identity.Each(query.Visible?.Values ?? [], identity.Value);
        return identity._text.ToString();
    }

    private void Filter(StatisticFilter filter)
    {
        Values(filter.Dimension, filter.From, filter.To, filter.Within, filter.IsNull, filter.In is null);
        Each(filter.In ?? [], Value);
    }

    private void Each<T>(IReadOnlyList<T> items, Action<T> add)
    {
        _text.Append(items.Count).Append(';');
        foreach (var item in items)
            add(item);
    }

    private void Values(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
            Value(value);
    }

    private void Value(object? value)
    {
        var text = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;
        _text.Append(value is null ? -1 : text.Length).Append(':').Append(text);
    }
}
