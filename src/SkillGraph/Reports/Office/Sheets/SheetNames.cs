namespace SkillGraph.Reports.Office.Sheets;

/// <summary>Names of sheets as spreadsheets allow them.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\'";

    /// <summary>The name of a numbered figure or table: its number makes it the only one.</summary>
    public static string Of(string kind, int number, string title)
    {
        var name = XmlText.Clean($"{kind}{number} {title}");
        return XmlText.Cut(new string([.. name.Select(c => char.IsControl(c) || Forbidden.Contains(c) ? ' ' : c)]).TrimEnd(), Longest);
    }
}
