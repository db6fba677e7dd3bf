using System.Buffers;
using System.Text;

namespace SkillGraph.Demo;

/// <summary>Writes one import file as clerks' spreadsheets do: UTF-8 with a byte order mark, Chinese headers, lines ending in CRLF.</summary>
internal sealed class DemoCsv : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private readonly StreamWriter _writer;
    private bool _started;

    public DemoCsv(string path, params ReadOnlySpan<string> headers)
    {
        _writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 17);
        foreach (var header in headers)
            Cell(header);
        EndRow();
    }

    public DemoCsv Cell(string? text)
    {
        Separate();
        if (text.AsSpan().ContainsAny(Special))
            _writer.Write($"\"{text!.Replace("\"", "\"\"")}\"");
        else
            _writer.Write(text);
        return this;
    }

    public DemoCsv Cell<T>(T value) where T : struct, Enum => Cell(EnumText.Of(value));

    public DemoCsv Cell(int? number)
    {
        Separate();
        Span<char> digits = stackalloc char[11];
        if (number is { } some && some.TryFormat(digits, out var length))
            _writer.Write(digits[..length]);
        return this;
    }

    public DemoCsv Cell(DateOnly? day)
    {
        Separate();
        Span<char> text = stackalloc char[10];
        if (day is { } some && some.TryFormat(text, out var length, "O"))
            _writer.Write(text[..length]);
        return this;
    }

    public void EndRow()
    {
        _writer.Write("\r\n");
        _started = false;
    }

    public void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (_started)
            _writer.Write(',');
        _started = true;
    }
}
