using SkillGraph.Agencies;
using SkillGraph.Workers;

namespace SkillGraph.Demo;

/// <summary>Well-formed codes that no one holds: region 519999, agency serials from 900001, identity address code 999999.</summary>
internal static class DemoCodes
{
    /// <summary>Level codes (等级代码) by rank.</summary>
    private const string LevelCodes = "X54321TS";

    /// <summary>A credit code; the first two characters say which authority registered what kind of body.</summary>
    public static string CreditCode(string registry, int ordinal)
    {
        var body = $"{registry}519999MA9{ordinal:000000}";
        return body + Agencies.CreditCode.CheckCharacter(body);
    }

    /// <summary>A filing number (备案号) of the province: letter, 0000, 51, serial.</summary>
    public static string FilingNumber(AgencyCategory category, int ordinal) =>
        $"{(category == AgencyCategory.SocialBody ? 'S' : 'Y')}0000519{ordinal:00000}";

    /// <summary>The code of a rank, 1 to 8.</summary>
    public static string Level(int rank) => LevelCodes[(rank - 1)..rank];

    /// <summary>A certificate number (证书编码).</summary>
    public static string Certificate(string filingNumber, int year, int rank, int serial) =>
        $"{filingNumber}{year % 100:00}{LevelCodes[rank - 1]}{serial:000000}";

    /// <summary>A resident identity number; the order number is odd for men.</summary>
    public static string Identity(DateOnly bornOn, int order)
    {
        Span<char> text = stackalloc char[IdentityNumber.Length];
        text.TryWrite($"999999{bornOn.Year:0000}{bornOn.Month:00}{bornOn.Day:00}{order:000}", out _);
        text[^1] = IdentityNumber.CheckCharacter(text);
        return new(text);
    }
}
