using System.Xml.Linq;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Html;

/// <summary>A table on a page; one that is too wide is scrolled, its names staying in sight.</summary>
internal static class HtmlTable
{
    public static XElement Of(TableSection table, string caption, string name)
    {
        var id = $"t-{name}";
        return new(
            "section",
            new XAttribute("class", "table"),
            new XElement(
                "div",
                new XAttribute("class", "scroll"),
                new XAttribute("role", "region"),
                new XAttribute("aria-labelledby", id),
                new XAttribute("tabindex", "0"),
                new XElement(
                    "table",
                    new XElement("caption", new XAttribute("id", id), caption),
                    new XElement("thead", new XElement("tr", table.Columns.Select(column => new XElement("th", new XAttribute("scope", "col"), Class(IsFigure(column) ? "n" : null), column.Label)))),
                    new XElement("tbody", "", table.Rows.Select(row => Row(table, row))))),
            table.Note is null ? null : new XElement("p", new XAttribute("class", "note"), table.Note));
    }

    private static XElement Row(TableSection table, TableRow row) => new(
        "tr", Class(row.IsTotal ? "total" : null), table.Columns.Zip(row.Cells).Select((pair, i) => Cell(pair.First, pair.Second, isName: i == 0 && !IsFigure(pair.First))));

    private static XElement Cell(TableColumn column, TableCell cell, bool isName) => isName
        ? new("th", new XAttribute("scope", "row"), cell.Text)
        : new("td", Class(string.Join(' ', new[] { IsFigure(column) || cell.Format is not null ? "n" : null, State(cell.State) }.OfType<string>())), cell.Text);

    private static bool IsFigure(TableColumn column) => column.Format is not null;

    private static string? State(ValueState state) => state switch
    {
        ValueState.PROVISIONAL => "provisional",
        ValueState.SUPPRESSED or ValueState.MISSING => "none",
        _ => null,
    };

    private static XAttribute? Class(string? name) => string.IsNullOrEmpty(name) ? null : new("class", name);
}
