using System.Diagnostics;
using System.Text.RegularExpressions;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests;

/// <summary>Every example of the guide for portals is run as it stands, and prints what the guide says.</summary>
public sealed partial class PortalGuideTests(TemplateHub hub) : IClassFixture<TemplateHub>
{
    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (Match example in Example().Matches(File.ReadAllText(Repository.File("docs/portals.md"))))
            examples.Add(example.Groups[1].Value, example.Groups[2].Value, example.Groups[3].Value);
        return examples;
    }

    [Theory, MemberData(nameof(Examples))]
    public async Task An_example_prints_what_the_guide_says(string language, string code, string printed)
    {
        var (program, file) = language switch
        {
            "bash" => ("bash", "example.sh"),
            "js" => ("node", "example.mjs"),
            _ => ("dotnet", "example.cs"),
        };
        var folder = Directory.CreateTempSubdirectory("skillgraph-guide-").FullName;
        file = Path.Combine(folder, file);
        await File.WriteAllTextAsync(file, code);
        var start = new ProcessStartInfo(program, program == "dotnet" ? ["run", file] : [file])
        {
            WorkingDirectory = program == "dotnet" ? folder : Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SKILLGRAPH_URL"] = hub.Address;
        start.Environment["SKILLGRAPH_KEY"] = await hub.PortalKeyAsync();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();

        Assert.Equal(printed.Trim(), (await process.StandardOutput.ReadToEndAsync()).Trim());
        Assert.Equal("", await error);
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("""^```(bash|js|csharp)\n(.*?)^```\n\n```text\n(.*?)^```$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
