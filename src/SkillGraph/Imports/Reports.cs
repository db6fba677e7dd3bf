using CsvHelper;

namespace SkillGraph.Imports;

/// <summary>
/// Writes the rows that were rejected, or warned about, beside the imported file: reasons first, then the row's own cells, so that a clerk
/// can mend that very file and import it.
/// </summary>
internal sealed class Reports(ImportStore store, SourceFile file)
{
    private static readonly string[] Remarks = ["#行号", "#栏目", "#值", "#代码", "#原因", "#reason_en"];

    /// <summary>Writes the file, or removes one of an earlier import when there is nothing to write.</summary>
    /// <returns>Its path; null when there is nothing to write.</returns>
    public async Task<string?> WriteAsync(bool warnings)
    {
        var path = PathOf(file, warnings);
        using var rows = file.OpenRows();
        var names = rows.Headers;
        CsvWriter? csv = null;
        await foreach (var (line, problems) in ByLineAsync(warnings))
        {
            if (csv is null)
            {
                csv = CsvWriter.Create(Create(path), new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = false });
                csv.WriteRecord([.. Remarks, .. names.Where(IsOwn)]);
            }
            while (rows.Line != line && rows.Read())
            {
            }
            csv.WriteRecord([.. Explain(line, problems), .. Enumerable.Range(0, Math.Max(names.Count, rows.Width)).Where(i => i >= names.Count || IsOwn(names[i])).Select(i => rows[i])]);
        }
        if (csv is null)
        {
            File.Delete(path);
            return null;
        }
        csv.Dispose();
        return path;
    }

    /// <summary>Finds out whether the reports can be written beside the file, while there is still nothing merged.</summary>
    /// <exception cref="UnreadableFileException">They cannot.</exception>
    public static void RequireWritable(SourceFile file)
    {
        foreach (var path in new[] { PathOf(file, warnings: false), PathOf(file, warnings: true) })
        {
            try
            {
                var isNew = !File.Exists(path);
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
                if (isNew)
                    File.Delete(path);
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                throw new UnreadableFileException(
                    "REPORT_NOT_WRITABLE",
                    $"无法写入清单文件“{path}”（拒收的行及原因写在其中），未导入任何数据；请把文件放到可写的文件夹",
                    $"'{path}', which tells the rejected rows and why, cannot be written; nothing was imported; put the file into a folder that can be written");
            }
        }
    }

    /// <summary>The report holds cells of the file, so whoever may not read that may not read it either.</summary>
    private Stream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(file.Path) | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        return file.Seal?.Write(stream) ?? stream;
    }

    private static string PathOf(SourceFile file, bool warnings) => Path.ChangeExtension(file.Path, warnings ? ".warnings.csv" : ".rejected.csv");

    private static bool IsOwn(string name) => !name.StartsWith(Header.Remark);

    private static string[] Explain(long line, List<RowProblem> problems) =>
    [
        line.ToString(),
        Join(problems, p => p.Column),
        Join(problems, p => p.Value),
        Join(problems, p => p.Problem.Code),
        Join(problems, p => p.Problem.Chinese),
        Join(problems, p => p.Problem.English),
    ];

    private static string Join(List<RowProblem> problems, Func<RowProblem, string?> part) => string.Join("; ", problems.Select(part));

    private async IAsyncEnumerable<(long Line, List<RowProblem> Problems)> ByLineAsync(bool warnings)
    {
        var sameLine = new List<RowProblem>();
        var query = $"SELECT line, header, value, code, chinese, english FROM {store.Problems} WHERE warning = @warning ORDER BY line, in_check, header, code";
        await foreach (var row in store.QueryAsync(query, ("@warning", warnings ? 1 : 0)))
        {
            var line = row.GetInt64(0);
            if (sameLine.Count > 0 && sameLine[0].Line != line)
            {
                yield return (sameLine[0].Line, sameLine);
                sameLine = [];
            }
            sameLine.Add(new(line, row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), new(row.GetString(3), row.GetString(4), row.GetString(5)), warnings));
        }
        if (sameLine.Count > 0)
            yield return (sameLine[0].Line, sameLine);
    }
}
