namespace SkillGraph.Reports.Files;

/// <summary>Texts in CSV.</summary>
public static class CsvText
{
    /// <summary>A text that office programs do not take for a formula.</summary>
    public static string Harmless(string cell) => cell is ['=' or '+' or '@' or '\t', ..] or ['-', not (>= '0' and <= '9'), ..] ? $"'{cell}" : cell;
}
