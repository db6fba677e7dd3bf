using System.Diagnostics;
using System.Text.RegularExpressions;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests;

/// <summary>The examples of a guide, each followed by what it prints.</summary>
public static partial class GuideExamples
{
    /// <summary>Language, code and output of each example.</summary>
    public static TheoryData<string, string, string> Of(string guide)
    {
        var examples = new TheoryData<string, string, string>();
        foreach (Match example in Example().Matches(File.ReadAllText(Repository.File(guide))))
            examples.Add(example.Groups[1].Value, example.Groups[2].Value, example.Groups[3].Value);
        return examples;
    }

    /// <summary>Runs an example as it stands.</summary>
    public static async Task<(string Output, string Error)> RunAsync(string language, string code, params IEnumerable<(string Name, string Value)> variables)
    {
        var (program, name) = language switch
        {
            "bash" => ("bash", "example.sh"),
            "js" => ("node", "example.mjs"),
            _ => ("dotnet", "example.cs"),
        };
        var folder = Directory.CreateTempSubdirectory("skillgraph-guide-").FullName;
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, code);
        var start = new ProcessStartInfo(program, program == "dotnet" ? ["run", file] : [file])
        {
            WorkingDirectory = program == "dotnet" ? folder : Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in variables)
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = (await process.StandardOutput.ReadToEndAsync()).Replace("\r\n", "\n");
        Directory.Delete(folder, recursive: true);
        return (output, await error);
    }

    [GeneratedRegex("""^```(bash|js|csharp)\n(.*?)^```\n\n```text\n(.*?)^```$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
