using System.Globalization;
using SkillGraph.Demo;

namespace SkillGraph.Benchmarks.Imports;

/// <summary>The files of a demo province, with the newest certificates in a file of their own.</summary>
/// <param name="First">What an empty hub is loaded with, in order.</param>
/// <param name="More">The certificates that come later.</param>
internal sealed record SplitProvince(IReadOnlyList<DemoFile> First, string More)
{
    private const int DayOfIssue = 14;

    public static SplitProvince Write(string folder, int certificates, int more, CancellationToken cancellation)
    {
        var (older, newer) = (Path.Combine(folder, "older.csv"), Path.Combine(folder, "newer.csv"));
        var list = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"split-{certificates}-{more}.txt"));
        if (!File.Exists(list))
        {
            var files = DemoProvince.Write(folder, new(certificates + more), null, cancellation);
            var all = files.Single(file => file.Kind == "certificates").Path;
            Split(all, older, newer, more);
            File.Delete(all);
            File.WriteAllLines(list, files.Select(file => $"{file.Kind} {file.Path}"));
        }
        return new(
            [.. File.ReadAllLines(list).Select(line => line.Split(' ', 2)).Select(parts => new DemoFile(parts[0], parts[0] == "certificates" ? older : parts[1]))],
            newer);
    }

    private static void Split(string all, string older, string newer, int more)
    {
        var left = more;
        var days = new Dictionary<string, int>();
        foreach (var (day, count) in File.ReadLines(all).Skip(1).CountBy(Day).OrderByDescending(day => day.Key, StringComparer.Ordinal))
        {
            days.Add(day, Math.Min(count, left));
            left -= days[day];
        }
        using var toOlder = new StreamWriter(older);
        using var toNewer = new StreamWriter(newer);
        var header = true;
        foreach (var line in File.ReadLines(all))
        {
            var isNewer = !header && --CountOf(days, Day(line)) >= 0;
            if (header || isNewer)
                toNewer.WriteLine(line);
            if (header || !isNewer)
                toOlder.WriteLine(line);
            header = false;
        }
    }

    private static ref int CountOf(Dictionary<string, int> days, string day) => ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(days, day);

    private static string Day(string line) => line.Split(',')[DayOfIssue];
}
