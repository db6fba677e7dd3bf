using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>Reads the rows of a file one by one: cells to values, and what is wrong with them.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly ImportKind _kind;
    private readonly SourceRows _rows;
    private readonly Header _header;
    private readonly ImportRow _row;

    /// <exception cref="UnreadableFileException">The header does not fit the kind.</exception>
    public RowReader(SourceFile file, ImportKind kind, ReferenceLists lists, IdentityVault vault)
    {
        _kind = kind;
        _rows = file.OpenRows();
        _header = Header.Match(kind, _rows.Headers);
        _row = new(kind, lists, vault);
    }

    /// <summary>How far into the file the reader is, in bytes.</summary>
    public long Offset => _rows.Offset;

    /// <summary>The next row, valid until the next call; null at the end.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read further.</exception>
    public ImportRow? Next()
    {
        if (!_rows.Read())
            return null;
        _row.Begin(_rows.Line);
        if (_rows.HasBadQuotes)
            RejectRow(new("BAD_QUOTES", "引号没有成对，或引号内外混写", "quotes are not paired, or text stands outside them"));
        else if (_rows.Width < _header.Width)
            RejectRow(new("SHORT_ROW", $"应有{_header.Width}栏，只有{_rows.Width}栏", $"expected {_header.Width} cells, found {_rows.Width}"));
        else if (HasMoreCells())
            RejectRow(new("LONG_ROW", $"应有{_header.Width}栏，却有{_rows.Width}栏", $"expected {_header.Width} cells, found {_rows.Width}"));
        else
            ReadCells();
        return _row;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private bool HasMoreCells()
    {
        for (var i = _header.Width; i < _rows.Width; i++)
        {
            if (_rows[i].Length > 0)
                return true;
        }
        return false;
    }

    private void ReadCells()
    {
        ReadAction();
        for (var i = 0; i < _kind.Columns.Count; i++)
        {
            var column = _kind.Columns[i];
            if (column.Derived)
                continue;
            _row.Current = column;
            var text = _header.Positions[i] < 0 ? "" : _rows[_header.Positions[i]].Trim();
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
        var text = _header.Action < 0 ? "" : _rows[_header.Action].Trim();
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
