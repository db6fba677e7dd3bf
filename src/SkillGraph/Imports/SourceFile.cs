using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SkillGraph.Access;

namespace SkillGraph.Imports;

/// <summary>A file to import, found readable from its first byte to its last.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Format">How its rows are written.</param>
/// <param name="Encoding">What its text is written in; workbooks have their own way.</param>
/// <param name="Bytes">Its size; that of the text within when it is compressed.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hex digits.</param>
/// <param name="Seal">What it is encrypted by, as what is written beside it will be; null for files in clear.</param>
internal sealed record SourceFile(string Path, FileFormat Format, Encoding Encoding, long Bytes, string Sha256, FileSeal? Seal)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Looks through the file.</summary>
    /// <exception cref="UnreadableFileException">It is missing, a folder, empty, damaged, or neither a workbook nor text in UTF-8 or GB18030.</exception>
    public static async Task<SourceFile> InspectAsync(string path, FileSeal? seal, CancellationToken cancellation)
    {
        await using var stream = Open(path, seal);
        if (stream.Length == 0)
            throw new UnreadableFileException("EMPTY_FILE", "文件是空的", "the file is empty");
        var file = new SourceFile(path, FileFormats.Of(stream), Utf8, stream.Length, "", seal);
        if (file.Format != FileFormat.Workbook)
            file = await file.WithTextAsync(cancellation);
        stream.Position = 0;
        return file with { Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) };
    }

    /// <summary>Reads the rows from the start of the file.</summary>
    /// <exception cref="UnreadableFileException">They cannot be read.</exception>
    public SourceRows OpenRows() => Format == FileFormat.Workbook ? new WorkbookRows(Open(Path, Seal)) : new CsvRows(OpenText(), Encoding);

    private async Task<SourceFile> WithTextAsync(CancellationToken cancellation)
    {
        try
        {
            await using (var text = OpenText())
            {
                var bytes = await new TextShape(text).CheckAsync(cancellation);
                foreach (var encoding in new[] { Utf8, Gb18030 })
                {
                    if (await IsAsync(encoding, cancellation))
                        return this with { Encoding = encoding, Bytes = bytes };
                }
            }
            throw new UnreadableFileException("UNKNOWN_ENCODING", "文件既不是 UTF-8 也不是 GB18030 编码，请另存为“CSV UTF-8”", "the file is neither UTF-8 nor GB18030; save it as CSV UTF-8");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException("BAD_GZIP", "压缩文件（gzip）已损坏或不完整", "the gzip file is damaged or incomplete");
        }
    }

    private Stream OpenText() => Format == FileFormat.Gzip ? new GZipStream(Open(Path, Seal), CompressionMode.Decompress) : Open(Path, Seal);

    private static Stream Open(string path, FileSeal? seal)
    {
        if (Directory.Exists(path))
            throw new UnreadableFileException("IS_A_FOLDER", $"“{path}”是文件夹，不是文件", $"'{path}' is a folder, not a file");
        try
        {
            var stream = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            return stream.CanSeek
                ? seal?.Read(stream) ?? stream
                : throw new UnreadableFileException("NOT_A_FILE", $"“{path}”不是普通文件", $"'{path}' is no regular file");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException("FILE_NOT_FOUND", $"找不到文件“{path}”", $"there is no file '{path}'");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UnreadableFileException("FILE_NOT_READABLE", $"无法读取文件“{path}”：没有权限或正被占用", $"'{path}' cannot be read: no permission, or in use");
        }
    }

    private async Task<bool> IsAsync(Encoding encoding, CancellationToken cancellation)
    {
        await using var text = OpenText();
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            while ((read = await text.ReadAsync(bytes, cancellation)) > 0)
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
