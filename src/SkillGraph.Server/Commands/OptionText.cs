namespace SkillGraph.Server.Commands;

/// <summary>Names of enums and privileges as the command line has them: small letters and hyphens.</summary>
internal static class OptionText
{
    /// <summary>As it is written on the command line.</summary>
    public static string Of(string name) => name.ToLowerInvariant().Replace('_', '-');

    /// <summary>What was written on the command line.</summary>
    public static string Read(string text) => text.ToUpperInvariant().Replace('-', '_');
}
