using System.Globalization;
using SkillGraph.Statistics;

namespace SkillGraph.Reports;

/// <summary>The answer of a statistic as a table with terms on screen: for whoever reads it, or for whoever calculates with it.</summary>
/// <param name="statistic">What it is about.</param>
/// <param name="query">The question.</param>
/// <param name="answer">Its answer.</param>
/// <param name="plain">Whether numbers are written as they are, to be read by programs; otherwise with thousands separators and in percent.</param>
public sealed class StatisticTable(Statistic statistic, StatisticQuery query, StatisticAnswer answer, bool plain)
{
    private readonly IReadOnlyList<Dimension> _dimensions = [.. query.Dimensions.Select(name => statistic.Dimensions.First(dimension => dimension.Name == name))];
    private readonly IReadOnlyList<(Measure Measure, Aspect Aspect)> _figures =
        [.. query.Measures.Select(figure => (statistic.Measures.First(measure => measure.Name == figure.Measure), figure.Aspect))];

    /// <summary>The head of each column.</summary>
    public IReadOnlyList<string> Head =>
        [.. _dimensions.SelectMany(dimension => IsNamed(dimension) ? [dimension.Label, $"{dimension.Label}名称"] : new[] { dimension.Label }), .. _figures.Select(Label)];

    /// <summary>The cells of each row.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => answer.Rows.Select(row => (IReadOnlyList<string>)[.. Keys(row), .. row.Values.Select((value, i) => Text(value, _figures[i]))]);

    /// <summary>How many columns at the left are keys.</summary>
    public int KeyColumns => Head.Count - _figures.Count;

    /// <summary>How the answer came about, a sentence a line; none unless that was asked for.</summary>
    public IEnumerable<string> Explanation
    {
        get
        {
            if (answer.Explanation is not { } explanation)
                return [];
            string Count(StatisticValue? value) => value is { } some ? Text(some, (statistic.Measures.First(measure => measure.Name == statistic.Size), Aspect.VALUE)) : "不适用";
            return
            [
                $"计入 {Count(explanation.Counted)}；未计入：已终止 {Count(explanation.Ended)}，统计日之后 {Count(explanation.NotYet)}，不在统计范围 {Count(explanation.OutOfScope)}",
                $"统计范围：{(explanation.Filters.Count == 0 ? "全部" : string.Join("；", explanation.Filters))}",
                .. explanation.Notes.Select(note => $"说明：{note}"),
            ];
        }
    }

    private IEnumerable<string> Keys(StatisticRow row)
    {
        for (int i = 0, name = 0; i < _dimensions.Count; i++)
        {
            var (dimension, key) = (_dimensions[i], row.Keys[i]);
            var isOther = row.IsOther && dimension.Name == query.Top!.Dimension;
            yield return row.Kind == RowKind.TOTAL ? i == 0 ? "合计" : ""
                : row.Over.Contains(dimension.Name) ? "小计"
                : isOther ? "其他"
                : key is null ? "（无）"
                : dimension.Terms?.GetValueOrDefault(key) ?? Text(key);
            if (IsNamed(dimension))
                yield return row.Names[name++] ?? "";
        }
    }

    private bool IsNamed(Dimension dimension) => query.Named.Contains(dimension.Name);

    private static string Label((Measure Measure, Aspect Aspect) figure) => figure.Measure.Label + figure.Aspect switch
    {
        Aspect.SHARE => "占比",
        Aspect.GROWTH => "环比增长",
        Aspect.GROWTH_ON_YEAR => "同比增长",
        Aspect.YEAR_TO_DATE => "本年累计",
        _ => "",
    };

    private string Text(StatisticValue value, (Measure Measure, Aspect Aspect) figure)
    {
        if (value.Value is not { } number)
            return ChartText.Absent(value.Status);
        var text = (figure.Aspect, figure.Measure.Kind) switch
        {
            _ when plain => number.ToString("R", CultureInfo.InvariantCulture),
            (Aspect.SHARE or Aspect.GROWTH or Aspect.GROWTH_ON_YEAR, _) or (_, MeasureKind.Ratio) => $"{ChartText.Decimal(ChartText.Rounded(100 * number))}%",
            (_, MeasureKind.Quantity or MeasureKind.ExemptQuantity) => number.ToString("0.0#", CultureInfo.InvariantCulture),
            _ => number.ToString("N0", CultureInfo.InvariantCulture),
        };
        return value.Status == ValueStatus.PROVISIONAL && !plain ? $"{text}*" : text;
    }

    private static string Text(object key) => key switch
    {
        true => "是",
        false => "否",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(key, CultureInfo.InvariantCulture)!,
    };
}
