using CsvHelper;

namespace SkillGraph.Tests.Imports;

/// <summary>Reads the files that imports leave beside what they imported.</summary>
internal static class Reported
{
    /// <summary>The codes reported for each line; empty without a file.</summary>
    public static Dictionary<int, string> Codes(string? file)
    {
        var codes = new Dictionary<int, string>();
        if (file is null)
            return codes;
        using var csv = CsvReader.Create(File.OpenRead(file));
        while (csv.Read())
            codes.Add(csv.Parse<int>("#行号"), csv.GetString("#代码"));
        return codes;
    }
}
