using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SkillGraph.Benchmarks.Load;

/// <summary>
/// A connection that is kept open and has one request under way. It reads just enough of HTTP to find the end of an answer, so that the driver takes
/// little of the processors that it shares with the servers.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private static readonly byte[] _blankLine = "\r\n\r\n"u8.ToArray();
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public KeptConnection(IPEndPoint address) => _socket.Connect(address);

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <returns>The bytes of its body.</returns>
    /// <exception cref="InvalidOperationException">The status is not 200.</exception>
    public ReadOnlySpan<byte> Ask(byte[] request)
    {
        _socket.Send(request);
        var length = Receive(0);
        int head;
        while ((head = _buffer.AsSpan(0, length).IndexOf(_blankLine)) < 0)
            length += Receive(length);
        var headers = Encoding.ASCII.GetString(_buffer, 0, head);
        if (!headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            throw new InvalidOperationException($"The server answered {headers}");
        return headers.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)
            ? Chunks(head + _blankLine.Length, length)
            : throw new InvalidOperationException("Both servers stream, so a body comes in chunks.");
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Joins the chunks of the body, in place.</summary>
    private ReadOnlySpan<byte> Chunks(int start, int length)
    {
        var (next, end) = (start, start);
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(next, length - next).IndexOf("\r\n"u8)) < 0)
                length += Receive(length);
            var size = int.Parse(_buffer.AsSpan(next, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            next += line + 2;
            while (length < next + size + 2)
                length += Receive(length);
            if (size == 0)
                return _buffer.AsSpan(start, end - start);
            _buffer.AsSpan(next, size).CopyTo(_buffer.AsSpan(end));
            (next, end) = (next + size + 2, end + size);
        }
    }

    private int Receive(int length)
    {
        if (length == _buffer.Length)
            Array.Resize(ref _buffer, 2 * length);
        return _socket.Receive(_buffer.AsSpan(length)) is var received and > 0
            ? received
            : throw new InvalidOperationException("The server closed the connection.");
    }
}
