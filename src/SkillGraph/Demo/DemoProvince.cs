namespace SkillGraph.Demo;

/// <summary>
/// A made-up Sichuan (演示数据), written as import files. Every name says 演示, agency serials begin with 9 and identity numbers have an address code
/// that no one holds. The same options give the same bytes on every machine; memory grows with agencies and employers, of which there are some
/// thousands at most, not with certificates.
/// </summary>
public static class DemoProvince
{
    /// <summary>Writes the files of a province, in the order in which they can be imported.</summary>
    /// <param name="folder">Where; made when missing. Files of an earlier province are overwritten.</param>
    /// <param name="options">Size and seed.</param>
    /// <param name="progress">Told the number of certificates written so far.</param>
    /// <param name="cancellation">Stops the work; files may be left incomplete.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of certificates is outside what <see cref="DemoOptions"/> allows.</exception>
    public static IReadOnlyList<DemoFile> Write(
        string folder, DemoOptions options, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Certificates, DemoOptions.Fewest, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Certificates, DemoOptions.Most, nameof(options));
        Directory.CreateDirectory(folder);
        var employers = DemoEmployers.Make(options);
        var agencies = DemoAgencies.Make(options, employers);
        CertificateQuotas.ShareOut(options.Certificates, agencies);

        var files = new List<DemoFile>();
        DirectoryFiles.Standards(Next("standards"));
        DirectoryFiles.Agencies(Next("agencies"), agencies);
        DirectoryFiles.Scopes(Next("scopes"), agencies);
        DirectoryFiles.Events(Next("agency-events"), agencies);
        DirectoryFiles.Employers(Next("employers"), employers);
        using (var workforce = new Workforce(Next("workers"), employers))
        using (var evaluations = new Evaluations(Next("batches"), Next("certificates"), Next("appointments"), workforce))
            HoldAll(evaluations, agencies, options.Seed, progress, cancellation);
        var supervision = new SupervisionFiles(agencies, new(options.Seed, 3));
        supervision.Inspections(Next("inspections"));
        supervision.Assessments(Next("assessments"));
        supervision.Ratings(Next("ratings"));
        DirectoryFiles.Published(Next("published"));
        return files;

        string Next(string kind)
        {
            files.Add(new(kind, Path.Combine(folder, $"{files.Count + 1:00}-{kind}.csv")));
            return files[^1].Path;
        }
    }

    private static void HoldAll(
        Evaluations evaluations, List<DemoAgency> agencies, ulong seed, IProgress<long>? progress, CancellationToken cancellation)
    {
        // Staff stay with their employer; students and the public of a city go to any school or social evaluation body there.
        var written = 0L;
        foreach (var group in agencies.GroupBy(a => a.Employer is null ? (object)a.City : a))
        {
            cancellation.ThrowIfCancellationRequested();
            List<DemoAgency> sharing = [.. group];
            evaluations.Hold(sharing, new(seed, 1_000_000 + (ulong)sharing[0].Ordinal));
            progress?.Report(written += sharing.Sum(a => a.Quotas.Sum()));
        }
    }
}
