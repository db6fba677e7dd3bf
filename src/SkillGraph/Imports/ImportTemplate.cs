using System.Text;
using CsvHelper;

namespace SkillGraph.Imports;

/// <summary>The template of a kind of file, as spreadsheet programs open it: with a byte order mark.</summary>
internal static class ImportTemplate
{
    public static string Of(ImportKind kind, bool english)
    {
        var columns = kind.Columns.Where(c => !c.Derived).ToList();
        var text = new StringWriter(new StringBuilder("\uFEFF"));
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteRecord([english ? "action" : "操作", .. columns.Select(c => english ? c.Name : c.Chinese)]);
            csv.WriteRecord([english ? "add" : "新增", .. columns.Select(c => c.Example)]);
        }
        return text.ToString();
    }
}
