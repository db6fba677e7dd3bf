using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace SkillGraph.Imports;

/// <summary>The rows of the first sheet of a workbook (XLSX), read as a stream; only the texts that cells share are in memory.</summary>
internal sealed class WorkbookRows : SourceRows
{
    // What a sheet of 1,048,576 full rows takes, twice over; more is no list of records.
    private const long MostBytes = 4L << 30;
    private const long MostSharedBytes = 1L << 30;

    private readonly Stream _file;
    private readonly IExcelDataReader _sheet;
    private long _line = 1;

    // The reader asks for a code page of old workbooks, whatever it is given.
    static WorkbookRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public WorkbookRows(Stream file)
    {
        _file = file;
        try
        {
            RequireModest(file);
            _sheet = ExcelReaderFactory.CreateOpenXmlReader(file, new() { LeaveOpen = true });
            Headers = _sheet.Read() ? [.. Enumerable.Range(0, _sheet.FieldCount).Select(i => this[i])] : [];
        }
        catch (Exception e)
        {
            file.Dispose();
            throw e as UnreadableFileException ?? Damaged();
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Headers { get; }

    /// <inheritdoc/>
    public override long Offset => _file.Position;

    /// <inheritdoc/>
    public override long Line => _line;

    /// <inheritdoc/>
    public override int Width => _sheet.FieldCount;

    /// <inheritdoc/>
    public override string this[int cell] => cell >= _sheet.FieldCount ? "" : _sheet.GetValue(cell) switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Numbers as the sheet shows them: never with an exponent.
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        // A row of the report is one line of the sheet.
        var value => value.ToString()!.ReplaceLineEndings(" "),
    };

    /// <inheritdoc/>
    /// <remarks>Rows without any content, which spreadsheet programs leave behind, are none.</remarks>
    public override bool Read()
    {
        try
        {
            do
            {
                if (!_sheet.Read())
                    return false;
                _line++;
            }
            while (Enumerable.Range(0, _sheet.FieldCount).All(_sheet.IsDBNull));
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Damaged();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _sheet.Dispose();
        _file.Dispose();
    }

    private static void RequireModest(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Sum(entry => entry.Length) > MostBytes || zip.Entries.Any(entry => entry.Name == "sharedStrings.xml" && entry.Length > MostSharedBytes))
            throw new UnreadableFileException("WORKBOOK_TOO_LARGE", "工作簿解压后过大，请另存为 CSV", "the workbook is too large when unpacked; save it as CSV");
        file.Position = 0;
    }

    private static UnreadableFileException Damaged() => new(
        "BAD_WORKBOOK", "文件是压缩包，但不是完好的 Excel 工作簿（.xlsx）", "the file is a zip archive, but no sound Excel workbook (.xlsx)");
}
