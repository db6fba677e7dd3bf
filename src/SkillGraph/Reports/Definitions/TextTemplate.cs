using System.Text.RegularExpressions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Definitions;

/// <summary>A text with values to be filled in, in each language.</summary>
/// <param name="words">The text; values are in braces.</param>
/// <param name="fields">What stands for each pair of braces.</param>
internal sealed partial class TextTemplate(Words words, IReadOnlyDictionary<string, TextField> fields)
{
    /// <summary>The text with its values.</summary>
    public string Fill(ReportLanguage language, Func<TextField, string> write) => Braces().Replace(words.In(language), match => write(fields[match.Groups["inner"].Value]));

    /// <summary>What is in braces, in any language.</summary>
    public static IEnumerable<string> Inner(Words words) =>
        new[] { words.Zh, words.En ?? "" }.SelectMany(text => Braces().Matches(text)).Select(match => match.Groups["inner"].Value).Distinct();

    [GeneratedRegex(@"\{(?<inner>[^{}]*)\}")]
    private static partial Regex Braces();
}
