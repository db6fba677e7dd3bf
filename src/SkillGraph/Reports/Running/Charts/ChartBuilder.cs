using System.Text.Json;
using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Describes the charts of a report.</summary>
internal sealed class ChartBuilder(
    ReportParameters parameters, DataSource source, TextFiller texts, TableBuilder tables, IReadOnlyDictionary<string, JsonElement> answers)
{
    /// <summary>How many rows the words for who does not see the chart go into.</summary>
    private const int RowsInWords = 30;

    private readonly ReportLanguage _language = parameters.Language;
    private readonly CellReader _cells = new(parameters.Language);

    public ChartSection Build(ChartDefinition chart)
    {
        var rows = ReportRows.Of(chart.Rows, parameters.Region.Code, answers);
        var grid = new GridBuilder(_language, chart).Build(rows.Shown);
        var title = texts.Fill(chart.Title);
        var data = Data(chart, grid, title, rows);
        var lines = (Target: Line(chart.Target), Average: Line(chart.Average));
        var drawn = grid.Rows.Count == 0 || (chart.Kind == "control" && lines.Average is null) ? Empty(grid) : Draw(chart, grid, lines.Target, lines.Average);
        var remark = string.Join(" · ", new[] { source.FootnoteIn(_language), chart.Note is null ? null : texts.Fill(chart.Note), More(rows) }.OfType<string>());
        return new(chart.Name, title, drawn with
        {
            Title = title,
            Subtitle = (chart.Subtitle is null ? Subtitle(chart) : texts.Fill(chart.Subtitle)) + source.RemarkIn(_language),
            Footnote = remark,
            Description = Words(title, data),
            ValueTitle = ValueTitle(chart),
            CategoryTitle = chart.Size is { } size ? ReportWords.Head(_language, size.Label.In(_language), size.Format.Cell) : grid.Head,
        }, data);
    }

    private ChartDescription Draw(ChartDefinition chart, ChartGrid grid, TargetLine? target, TargetLine? average) => chart.Kind switch
    {
        "line" => LineKind.Describe(chart, grid, _language, target),
        "pyramid" => new PyramidChart
        {
            Title = "",
            Left = new(grid.Columns[0].Label, chart.Y[0].Color),
            Right = new(grid.Columns[1].Label, chart.Y[1].Color),
            Rows = [.. grid.Rows.Select(row => new PyramidRow(row.Name, grid.Value(row, 0), grid.Value(row, 1)))],
        },
        "funnel" => FunnelKind.Describe(grid, _language),
        "waterfall" => WaterfallKind.Describe(chart, grid),
        "heatmap" => new HeatmapChart
        {
            Title = "",
            Columns = [.. grid.Columns.Select(column => column.Label)],
            Rows = [.. grid.Rows.Select(row => new HeatmapRow(row.Name, [.. row.Cells.Select((_, i) => grid.Value(row, i))]))],
            Middle = chart.Middle,
        },
        "ranking" => new RankingChart
        {
            Title = "",
            Rows = [.. grid.Rows.Select(row => new RankingRow(row.Name, grid.Value(row, 0, _language)) { Before = Drawn(row, chart.Before) })],
            Target = target,
            Average = average,
            LowerIsBetter = chart.LowerIsBetter,
        },
        "control" => ControlKind.Describe(chart, grid, _cells, average!),
        _ => CategoryKind.Describe(chart, grid, _cells, _language, target),
    };

    /// <summary>A chart of nothing says so.</summary>
    private static CategoryChart Empty(ChartGrid grid) => new() { Title = "", Series = [new(grid.Head)], Categories = [] };

    private ChartValue? Drawn(GridRow row, RowValue? value) => value is null ? null : new GridColumn("", value.Format.Cell!).Draw(_cells.Read(row.Source, value));

    private TargetLine? Line(ChartLine? line)
    {
        if (line is null || (line.Value ?? texts.Cell(line.Field!).Number) is not { } number)
            return null;
        var format = line.Format.Cell!;
        return new(format.Drawn(number), $"{line.Label.In(_language)} {format.WithUnit(number, _language)}");
    }

    private TableSection Data(ChartDefinition chart, ChartGrid grid, string title, ReportRows rows)
    {
        var more = new[] { chart.Emphasis, chart.Total, chart.Before, chart.Size }.OfType<RowValue>().ToList();
        var columns = grid.Columns.Select(column => (column.Label, column.Format)).Concat(more.Select(value => (Label: value.Label.In(_language), Format: value.Format.Cell!)));
        var built = grid.Rows.Select(row => new TableRow(
            [new(row.Name), .. row.Cells.Select(cell => cell ?? new("")), .. more.Select(value => _cells.Read(row.Source, value))])).ToList();
        return new(chart.Name, title, [new(grid.Head), .. columns.Select(column => new TableColumn(ReportWords.Head(_language, column.Label, column.Format), column.Format))], built, tables.Note(chart.Note, rows, built));
    }

    private string? More(ReportRows rows) => rows.Shown.Count > 0 && rows.All > rows.Shown.Count ? ReportWords.More(_language, rows.All, rows.Shown.Count) : null;

    private string ValueTitle(ChartDefinition chart)
    {
        var (label, format) = (chart.Y[0].Value.Label.In(_language), chart.Y[0].Value.Format.Cell!);
        var unit = format.IsPercent ? "%" : format.UnitIn(_language);
        return chart.Y.Count > 1 ? unit : unit.Length == 0 ? label : ReportWords.In(_language, $"{label}（{unit}）", $"{label} ({unit})");
    }

    private string Subtitle(ChartDefinition chart) => string.Join(" · ", new[]
    {
        ReportWords.In(_language, "单位：", "unit: ") + (chart.Y[0].Value.Format.Cell is { IsPercent: true } ? "%" : chart.Y[0].Value.Format.Cell!.UnitIn(_language)),
        (string)parameters.Text("region.name")!,
        ReportWords.In(_language, "截至 ", "as of ") + TextFiller.Day(parameters.AsOf, _language),
    });

    private string Words(string title, TableSection data) => string.Join(ReportWords.In(_language, "；", "; "), data.Rows.Take(RowsInWords)
        .Select(row => $"{row.Cells[0].Text} {string.Join('、', row.Cells.Skip(1).Select(cell => cell.Text).Where(text => text.Length > 0))}").Prepend(title));
}
