using CsvHelper;
using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>Reads the rows of a file one by one: cells to values, and what is wrong with them.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly ImportKind _kind;
    private readonly CsvReader _csv;
    private readonly Header _header;
    private readonly ImportRow _row;
    private bool _badQuotes;

    private RowReader(SourceFile file, ImportKind kind, ReferenceLists lists, IdentityVault vault)
    {
        _kind = kind;
        _csv = OpenCsv(file, () => _badQuotes = true);
        Names = [.. _csv.Headers];
        _header = Header.Match(kind, Names);
        _row = new(kind, lists, vault);
    }

    /// <summary>The file's own header.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How far into the file the reader is, in bytes of its UTF-8 form.</summary>
    public long Offset => _csv.ByteOffset;

    /// <summary>Opens a file whose header fits the kind.</summary>
    public static RowReader Open(SourceFile file, ImportKind kind, ReferenceLists lists, IdentityVault vault) => new(file, kind, lists, vault);

    /// <summary>A reader of a file's cells as they are.</summary>
    public static CsvReader OpenCsv(SourceFile file, Action onBadQuotes) => CsvReader.Create(file.OpenRead(), new CsvReaderOptions
    {
        Separator = ',',
        Encoding = file.Encoding,
        TrackLineNumbers = true,
        MaxRecordSize = TextShape.LongestLine,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = _ => onBadQuotes(),
    });

    /// <summary>The next row, valid until the next call; null at the end.</summary>
    /// <exception cref="UnreadableFileException">A record has no end.</exception>
    public ImportRow? Next()
    {
        try
        {
            _badQuotes = false;
            if (!_csv.Read())
                return null;
        }
        catch (CsvFormatException e)
        {
            throw TextShape.TooLong(e.LineNumber);
        }
        _row.Begin(_csv.LineNumber);
        if (_badQuotes)
            RejectRow(new("BAD_QUOTES", "引号没有成对，或引号内外混写", "quotes are not paired, or text stands outside them"));
        else if (_csv.FieldCount < _header.Width)
            RejectRow(new("SHORT_ROW", $"应有{_header.Width}栏，只有{_csv.FieldCount}栏", $"expected {_header.Width} cells, found {_csv.FieldCount}"));
        else if (Enumerable.Range(_header.Width, _csv.FieldCount - _header.Width).Any(i => !_csv.GetSpan(i).IsEmpty))
            RejectRow(new("LONG_ROW", $"应有{_header.Width}栏，却有{_csv.FieldCount}栏", $"expected {_header.Width} cells, found {_csv.FieldCount}"));
        else
            ReadCells();
        return _row;
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private void ReadCells()
    {
        ReadAction();
        for (var i = 0; i < _kind.Columns.Count; i++)
        {
            var column = _kind.Columns[i];
            if (column.Derived)
                continue;
            _row.Current = column;
            var text = _header.Positions[i] < 0 ? "" : _csv.GetString(_header.Positions[i]).Trim();
            _row.Text = text;
            if (text.Length == 0)
                text = column.Default ?? "";
            if (text.Length > 0)
                _row.Values[i] = column.Type.Read(text, _row);
            else if (IsNeeded(column))
                _row.Reject(new("MISSING_VALUE", $"“{column.Chinese}”不能为空", $"'{column.Name}' must not be empty"));
        }
        _kind.Derive?.Invoke(_row);
    }

    private void ReadAction()
    {
        var text = _header.Action < 0 ? "" : _csv.GetString(_header.Action).Trim();
        if (text.Length == 0)
            return;
        if (!Cells.TryEnum<ImportAction>(text, out var action))
            RejectRow(new("UNKNOWN_ACTION", $"操作“{text}”应为 新增、更正、终止、删除 之一", $"action '{text}' is none of add, correct, end, delete"));
        else if (action == ImportAction.End && !_kind.CanEnd)
            RejectRow(new("UNKNOWN_ACTION", $"{_kind.Chinese}没有“终止”操作", $"{_kind.Name} cannot be ended"));
        _row.Action = action;
    }

    // To end or withdraw a row its key is enough, with what the end is.
    private bool IsNeeded(ImportColumn column) => _row.Action switch
    {
        ImportAction.Delete => column.Key,
        ImportAction.End => column.Key || column.Ends,
        _ => !column.Optional,
    };

    private void RejectRow(Problem problem)
    {
        _row.Current = _kind.Columns[0];
        _row.Text = null;
        _row.Reject(problem);
    }
}
