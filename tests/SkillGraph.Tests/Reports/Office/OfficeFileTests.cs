using System.IO.Compression;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SkillGraph.Reports.Documents;
using SkillGraph.Reports.Office.Sheets;
using SkillGraph.Reports.Office.Word;

namespace SkillGraph.Tests.Reports.Office;

/// <summary>What holds for documents and workbooks alike.</summary>
public sealed class OfficeFileTests
{
    public static TheoryData<string> Formats => [.. Writers.Keys];

    private static readonly Dictionary<string, Func<ReportDocument, CancellationToken, byte[]>> Writers = new() { ["docx"] = WordReport.Write, ["xlsx"] = SheetReport.Write };

    private static readonly ReportDocument Bare = new("bare", "标题", "", [], [], DateTimeOffset.UnixEpoch, ReportLanguage.EN);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_is_what_the_standard_and_Office_2019_expect(string format)
    {
        foreach (var document in new[] { SampleReport.Document, Bare })
        {
            using var package = Open(format, Writers[format](document, CancellationToken.None));
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Equal_reports_are_equal_bytes(string format) =>
        Assert.Equal(Hash(Writers[format](SampleReport.Document, CancellationToken.None)), Hash(Writers[format](SampleReport.Document with { Name = "sample" }, CancellationToken.None)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_only_time_in_a_file_is_that_of_the_data(string format)
    {
        using var zip = new ZipArchive(new MemoryStream(Writers[format](SampleReport.Document, CancellationToken.None)));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 1, 5, 0, 30, 0), entry.LastWriteTime.DateTime));
        using var properties = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        var text = properties.ReadToEnd();
        Assert.Contains("2026-01-05T00:30:00Z", text);
        Assert.DoesNotContain($"{DateTime.UtcNow.Year}-{DateTime.UtcNow.Month:00}-{DateTime.UtcNow.Day:00}T", text);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Data_of_before_zip_knew_years_are_written_too(string format)
    {
        using var zip = new ZipArchive(new MemoryStream(Writers[format](Bare, CancellationToken.None)));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_name_in_a_file_is_left_to_chance(string format)
    {
        using var zip = new ZipArchive(new MemoryStream(Writers[format](SampleReport.Document, CancellationToken.None)));
        foreach (var part in zip.Entries.Where(part => part.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(part.Open());
            Assert.DoesNotMatch("Id=\"R[0-9a-f]{8,}\"", text.ReadToEnd());
        }
        Assert.DoesNotContain(zip.Entries, part => part.FullName.Contains("psmdcp", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writing_can_be_stopped(string format) =>
        Assert.Throws<OperationCanceledException>(() => Writers[format](SampleReport.Document, new CancellationToken(canceled: true)));

    internal static OpenXmlPackage Open(string format, byte[] file) =>
        format == "docx" ? WordprocessingDocument.Open(new MemoryStream(file), false) : SpreadsheetDocument.Open(new MemoryStream(file), false);

    private static CancellationToken TestContext => CancellationToken.None;

    private static string Hash(byte[] file) => Convert.ToHexString(SHA256.HashData(file));
}
