namespace SkillGraph.Verification;

/// <summary>Names as they are compared.</summary>
internal static class HolderText
{
    /// <summary>A name without spaces, and with one kind of dot between its parts, however it was typed; null for none.</summary>
    public static string? Normalized(string? name)
    {
        var text = string.Concat((name ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c is '•' or '・' or '‧' or '∙' or '.' or '．' ? '·' : c));
        return text.Length == 0 ? null : text;
    }
}
