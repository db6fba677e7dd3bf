namespace SkillGraph.Tests.Imports;

/// <summary>Files of certificates for tests: the template's example row with some cells changed.</summary>
internal static class Certificates
{
    public const string Number = "Y000051900001253000001";

    private static readonly (string Column, string Cell)[] Example =
    [
        ("action", "add"), ("number", Number), ("route", "LEVEL_BY_LEVEL"), ("route_ground", ""), ("filing_number", "Y000051900001"),
        ("identity_number", "999999199003070012"), ("occupation", "6-31-01-03"), ("level", "3"), ("batch", ""), ("theory_score", "82"),
        ("issued_on", "2025-03-20"), ("ended_on", ""), ("end_reason", ""),
    ];

    /// <summary>A file with one row per argument.</summary>
    public static string File(params (string Column, string Cell)[][] rows) => string.Join(
        "\r\n",
        rows.Select(changes => string.Join(',', Example.Select(e => changes.FirstOrDefault(c => c.Column == e.Column, e).Cell)))
            .Prepend(string.Join(',', Example.Select(e => e.Column))));

    /// <summary>A row with other cells, such as <c>level=2;issued_on=2025-06-01</c>; year and level of its number follow them.</summary>
    public static (string Column, string Cell)[] Row(int serial, string changes = "")
    {
        var cells = changes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).Select(c => (c[0], c[1])).ToList();
        var (level, issued) = (Cell("level", "3"), Cell("issued_on", "2025-03-20"));
        return [.. cells, ("number", $"Y000051900001{issued[2..4]}{(level.Length == 1 ? level : "3")}{serial:000000}")];

        string Cell(string column, string otherwise) => cells.Find(c => c.Item1 == column).Item2 ?? otherwise;
    }
}
