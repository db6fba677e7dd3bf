namespace SkillGraph.Imports;

/// <summary>Tells formats by the first bytes of a file: names may lie.</summary>
internal static class FileFormats
{
    /// <exception cref="UnreadableFileException">It is a workbook of the old kind, or one that needs a password.</exception>
    public static FileFormat Of(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..length] switch
        {
            [0x1F, 0x8B, ..] => FileFormat.Gzip,
            [(byte)'P', (byte)'K', 3, 4, ..] => FileFormat.Workbook,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableFileException(
                "OLD_WORKBOOK", "这是旧版 Excel（.xls）或设有密码的工作簿，请另存为不带密码的 .xlsx", "this is an Excel 97 file or one with a password; save it as .xlsx without a password"),
            _ => FileFormat.Csv,
        };
    }
}
