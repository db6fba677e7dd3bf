using System.IO.Compression;
using System.Security;

namespace SkillGraph.Tests.Imports;

/// <summary>A workbook as Excel writes it: texts shared in a part of their own, numbers and days as numbers with a style.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes rows of strings, numbers and days; null leaves a cell out.</summary>
    public static void Write(string path, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var texts = new Dictionary<string, int>();
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        Part(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"证书\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        using (var sheet = Open(zip, "xl/worksheets/sheet1.xml"))
        {
            sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            var number = 0;
            foreach (var row in rows)
            {
                sheet.Write($"<row r=\"{++number}\">");
                for (var i = 0; i < row.Count; i++)
                    sheet.Write(Cell($"{(char)('A' + i)}{number}", row[i], texts));
                sheet.Write("</row>");
            }
            sheet.Write("</sheetData></worksheet>");
        }
        using var shared = Open(zip, "xl/sharedStrings.xml");
        shared.Write($"<sst xmlns=\"{Main}\">");
        foreach (var text in texts.Keys)
            shared.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
        shared.Write("</sst>");
    }

    private static string Cell(string at, object? value, Dictionary<string, int> texts) => value switch
    {
        null => "",
        DateOnly day => $"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
        string text => $"<c r=\"{at}\" t=\"s\"><v>{(texts.TryAdd(text, texts.Count) ? texts.Count - 1 : texts[text])}</v></c>",
        _ => FormattableString.Invariant($"<c r=\"{at}\"><v>{value}</v></c>"),
    };

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = Open(zip, name);
        part.Write(text);
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
}
