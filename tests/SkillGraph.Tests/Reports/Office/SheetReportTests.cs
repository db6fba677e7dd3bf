using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using SkillGraph.Reports.Office.Sheets;
using SheetNames = SkillGraph.Reports.Office.Sheets.SheetNames;

namespace SkillGraph.Tests.Reports.Office;

public sealed class SheetReportTests : IDisposable
{
    private static readonly byte[] Bytes = SheetReport.Write(SampleReport.Document, CancellationToken.None);

    private readonly SpreadsheetDocument _file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Every_table_and_chart_has_a_sheet_with_a_name_that_is_allowed()
    {
        var names = _file.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!).ToArray();
        Assert.Equal(1 + 16 + 6, names.Length);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches(@"^[^\[\]:*?/\\']{1,31}$", name));
    }

    [Theory]
    [InlineData("[a]:*?/\\'b'", "表1  a       b")]
    [InlineData("四川省职业技能等级认定备案评价机构（第三方）情况统计表", "表1 四川省职业技能等级认定备案评价机构（第三方）情况统计表")]
    [InlineData("四川省职业技能等级认定备案评价机构（第三方）情况统计表明细表", "表1 四川省职业技能等级认定备案评价机构（第三方）情况统计表…")]
    [InlineData("01234567890123456789012345🛠tail", "表1 01234567890123456789012345…")]
    public void Names_of_sheets_are_cut_and_cleaned(string title, string expected)
    {
        var name = SheetNames.Of("表", 1, title);
        Assert.InRange(name.Length, 1, 31);
        Assert.Equal(expected, name);
    }

    [Fact]
    public void A_reader_of_workbooks_reads_every_number_and_day_as_it_was()
    {
        var rows = Read("表6 五千行");
        foreach (var (expected, actual) in SampleReport.Rows.Rows.Zip(rows.Skip(2)))
        {
            Assert.Equal(expected.Cells[0].Number, Assert.IsType<double>(actual[0]));
            Assert.Equal(expected.Cells[1].Text, actual[1]);
            Assert.Equal(expected.Cells[2].Day!.Value.ToDateTime(default), Assert.IsType<DateTime>(actual[2]));
            Assert.Equal(expected.Cells[3].Number, Assert.IsType<double>(actual[3]));
        }
        Assert.Equal(2 + 5000, rows.Count);
    }

    [Fact]
    public void What_has_no_number_is_a_text_and_what_is_provisional_stays_a_number()
    {
        var rows = Read("表1 各市（州）持证人数");
        Assert.Equal(["阿坝藏族羌族自治州", 5.0, "已隐去", "已隐去", "—"], rows[4]);
        Assert.Equal(123_456.0, rows[3][1]);
        Assert.Equal(0.29939999999, rows[2][3]);
        // Spreadsheets know no day before 1900.
        Assert.Equal("1899-01-01", rows[5][4]);
    }

    [Fact]
    public void What_looks_like_a_formula_stays_text()
    {
        Assert.Empty(_file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
        var rows = Read($"表5 {SampleReport.LongName}");
        Assert.Equal("=HYPERLINK(\"http://example.org\")", rows[3][1]);
        Assert.Equal("@someone -1", rows[4][1]);
    }

    [Fact]
    public void Text_is_what_it_was_but_for_what_XML_cannot_hold()
    {
        var text = Sheet($"表5 {SampleReport.LongName}").Descendants<Row>().ElementAt(3).Descendants<Text>().First().Text;
        // Excel reads _x0041_ as A unless its first underline is written so.
        Assert.Equal(SampleReport.CleanHostile.Replace("_x0041_", "_x005F_x0041_"), text);
    }

    [Fact]
    public void The_head_stays_and_rows_but_totals_are_filtered()
    {
        var sheet = Sheet("表1 各市（州）持证人数");
        Assert.Equal("A2:E6", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((2.0, "A3", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Contains(_file.WorkbookPart!.Workbook!.Descendants<DefinedName>(), name => name.Name == "_xlnm.Print_Titles" && name.Text == "'表1 各市（州）持证人数'!$A:$A,'表1 各市（州）持证人数'!$1:$2");
    }

    [Fact]
    public void Columns_are_as_wide_as_their_Chinese_text()
    {
        var widths = Sheet("表1 各市（州）持证人数").Descendants<Column>().Select(column => column.Width!.Value).ToArray();
        Assert.True(widths[0] >= 2 * "阿坝藏族羌族自治州".Length, $"{widths[0]}");
        Assert.All(Sheet($"表5 {SampleReport.LongName}").Descendants<Column>(), column => Assert.InRange(column.Width!.Value, 8, 61));
    }

    [Theory]
    [InlineData("图1 等级分布（对数坐标）", true)]
    [InlineData("图2 各等级持证人数", true)]
    [InlineData("图3 各等级持证人数与目标", false)]
    [InlineData("图6 各市（州）技能人才等级构成", true)]
    [InlineData("图7 各市（州）等级构成比", true)]
    [InlineData("图8 含隐去数值", false)]
    [InlineData("图9 覆盖率走势", true)]
    [InlineData("图10 覆盖率预测", false)]
    [InlineData("图11 持证人员性别、年龄结构", false)]
    public void Spreadsheets_draw_the_charts_that_they_can_draw_truly(string sheet, bool native)
    {
        var drawing = Part(sheet).DrawingsPart!;
        Assert.Equal(native ? (1, 0) : (0, 1), (drawing.ChartParts.Count(), drawing.ImageParts.Count()));
        Assert.NotEmpty(drawing.WorksheetDrawing!.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>().Single().Description!.Value!);
    }

    [Fact]
    public void A_chart_is_drawn_from_the_cells_of_its_sheet_with_its_target_as_a_line()
    {
        var chart = Part("图9 覆盖率走势").DrawingsPart!.ChartParts.Single().ChartSpace!;
        Assert.Equal(
            ["'图9 覆盖率走势'!$B$3:$B$10", "'图9 覆盖率走势'!$C$3:$C$10", "'图9 覆盖率走势'!$E$3:$E$10"],
            chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>().Select(reference => reference.Formula!.Text));
        var rows = Read("图9 覆盖率走势");
        Assert.Equal("目标 100%", rows[1][4]);
        Assert.Equal(1.0, (double)rows[2][4]!, 9);
        Assert.Equal(0.725, (double)rows[2][1]!, 9);
    }

    [Fact]
    public void A_picture_stands_beside_the_numbers_and_not_on_them()
    {
        foreach (var part in _file.WorkbookPart!.WorksheetParts.Where(part => part.DrawingsPart is not null))
        {
            var columns = part.Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().Count();
            var from = part.DrawingsPart!.WorksheetDrawing!.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.ColumnId>().Single();
            Assert.True(int.Parse(from.Text, System.Globalization.CultureInfo.InvariantCulture) > columns, part.Uri.ToString());
        }
    }

    [Fact]
    public void The_cover_tells_the_facts_and_leads_to_every_sheet()
    {
        var rows = Read("封面").SelectMany(row => row).OfType<string>().ToArray();
        Assert.Contains("四川省职业技能等级认定季度通报", rows);
        Assert.Contains("SkillGraph 演示数据（合成数据，非真实统计）", rows);
        Assert.Contains("* 斜体：初步数据，可能修订", rows);
        var names = _file.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Skip(1).Select(sheet => $"'{sheet.Name}'!A1");
        Assert.Equal(names, Sheet("封面").Descendants<Hyperlink>().Select(link => link.Location!.Value));
    }

    private WorksheetPart Part(string name) => (WorksheetPart)_file.WorkbookPart!.GetPartById(
        _file.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => name.StartsWith(sheet.Name!.Value!.TrimEnd('…'), StringComparison.Ordinal)).Id!.Value!);

    private Worksheet Sheet(string name) => Part(name).Worksheet!;

    private static List<object?[]> Read(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Bytes));
        while (!name.StartsWith(reader.Name.TrimEnd('…'), StringComparison.Ordinal))
            Assert.True(reader.NextResult(), name);
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
