using System.Globalization;
using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Makes the grid of a chart of its rows.</summary>
internal sealed class GridBuilder(ReportLanguage language, ChartDefinition chart)
{
    private readonly CellReader _cells = new(language);

    public ChartGrid Build(IReadOnlyList<AnswerRow> rows) => chart switch
    {
        { X: null } => Stages(rows),
        { Series: not null } => Pivot(rows),
        { Kind: "line" } => Periods(rows),
        _ => new(Head, [.. chart.Y.Select(Column)], [.. rows.Select(row => Row(row, [.. chart.Y.Select(y => (TableCell?)_cells.Read(row, y.Value))]))]),
    };

    private string Head => chart.X!.Label.In(language);

    private GridColumn Column(ChartY y) => new(y.Value.Label.In(language), y.Value.Format.Cell!);

    private GridRow Row(AnswerRow row, IReadOnlyList<TableCell?> cells) => new(Name(row, chart.X!), Key(row, chart.X!.Field), cells, row);

    private string Name(AnswerRow row, RowValue value) =>
        row.Role != RowRole.One && row.At(value.Field) is null ? ReportWords.Of(language, row.Role) : _cells.Read(row, value).Text;

    // Numbers, and terms in the order of their enum, compare as texts like those of days and quarters.
    private static string Key(AnswerRow row, AnswerField field) => row.At(field) switch
    {
        null => "\uffff",
        _ when (field.IsNumber || field.Terms is not null) && ReportRows.Comparable(row, field) is { } number => number.ToString("00000000.###", CultureInfo.InvariantCulture),
        var text => text.ToString()!,
    };

    /// <summary>Each value is a stage of the one row.</summary>
    private ChartGrid Stages(IReadOnlyList<AnswerRow> rows) => new("", [Column(chart.Y[0]) with { Label = ReportWords.In(language, "数量", "Count") }],
        rows.Count == 0 ? [] : [.. chart.Y.Select(y => new GridRow(y.Value.Label.In(language), "", [_cells.Read(rows[0], y.Value)], rows[0]))]);

    /// <summary>The values of a field become columns. Where there is no group there is nothing to count.</summary>
    private ChartGrid Pivot(IReadOnlyList<AnswerRow> rows)
    {
        var y = chart.Y[0].Value;
        var order = chart.SeriesOrder ?? chart.Series!.Field;
        var series = rows.Select(row => (Name: Name(row, chart.Series!), Key: row.Role == RowRole.Other ? "\uffff" : Key(row, order))).DistinctBy(one => one.Name).ToList();
        if (chart.SeriesOrder is not null || chart.Kind == "line")
            series = [.. series.OrderBy(one => one.Key, StringComparer.Ordinal)];
        var absent = y.Field.Kind == AnswerKind.Count ? new TableCell(y.Format.Cell!.Text(0), 0) : new(ReportWords.Missing, State: ValueState.MISSING);
        var grouped = rows.GroupBy(row => Name(row, chart.X!)).Select(group =>
        {
            var cells = group.DistinctBy(row => Name(row, chart.Series!)).ToDictionary(row => Name(row, chart.Series!), row => _cells.Read(row, y));
            return Row(group.First(), [.. series.Select(one => (TableCell?)cells.GetValueOrDefault(one.Name, absent))]);
        });
        return new(Head, [.. series.Select(one => new GridColumn(one.Name, y.Format.Cell!))], [.. chart.Kind == "line" ? grouped.OrderBy(row => row.Key, StringComparer.Ordinal) : grouped]);
    }

    /// <summary>Rows of several kinds may speak of the same period: what was, what is required, what is forecast.</summary>
    private ChartGrid Periods(IReadOnlyList<AnswerRow> rows) => new(Head, [.. chart.Y.Select(Column)],
        [.. rows.GroupBy(row => Key(row, chart.X!.Field)).OrderBy(period => period.Key, StringComparer.Ordinal).Select(Period)]);

    private GridRow Period(IGrouping<string, AnswerRow> period) => Row(period.First(), [.. chart.Y.Select(y => At(period, y))]) with
    {
        Edges = chart.Y.SelectMany(y => y.Band is var (low, high) ? new[] { low, high } : [])
            .SelectMany(edge => period.Where(row => row.Has(edge)).Select(row => (Edge: edge, Number: ReportRows.Comparable(row, edge))))
            .Where(edge => edge.Number is not null).DistinctBy(edge => edge.Edge).ToDictionary(edge => edge.Edge, edge => edge.Number!.Value),
    };

    private TableCell? At(IEnumerable<AnswerRow> period, ChartY y) =>
        period.FirstOrDefault(row => row.Has(y.Value.Field)) is { } row && _cells.Read(row, y.Value) is var cell && !(cell.State == ValueState.MISSING && y.Value.Field.Kind == AnswerKind.Number) ? cell : null;
}
