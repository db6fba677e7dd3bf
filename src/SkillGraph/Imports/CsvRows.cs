using System.Text;
using CsvHelper;

namespace SkillGraph.Imports;

/// <summary>The rows of a CSV file.</summary>
internal sealed class CsvRows : SourceRows
{
    private readonly CsvReader _csv;
    private bool _badQuotes;

    public CsvRows(Stream text, Encoding encoding)
    {
        _csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            Encoding = encoding,
            TrackLineNumbers = true,
            MaxRecordSize = TextShape.LongestLine,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => _badQuotes = true,
        });
        Headers = [.. _csv.Headers];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Headers { get; }

    /// <inheritdoc/>
    /// <remarks>Of its UTF-8 form.</remarks>
    public override long Offset => _csv.ByteOffset;

    /// <inheritdoc/>
    public override long Line => _csv.LineNumber;

    /// <inheritdoc/>
    public override int Width => _csv.FieldCount;

    /// <inheritdoc/>
    public override bool HasBadQuotes => _badQuotes;

    /// <inheritdoc/>
    public override string this[int cell] => _csv.GetString(cell);

    /// <inheritdoc/>
    public override bool Read()
    {
        _badQuotes = false;
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw TextShape.TooLong(e.LineNumber);
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _csv.Dispose();
}
