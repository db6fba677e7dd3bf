using System.Globalization;

namespace SkillGraph.Reports.Office;

/// <summary>Lengths as office files write them.</summary>
internal static class OfficeUnits
{
    /// <summary>The unit of drawings (EMU).</summary>
    public const int EmuPerPoint = 12_700;

    /// <summary>Points as twentieths of a point.</summary>
    public static string Twips(double points) => ((int)(20 * points)).ToString(CultureInfo.InvariantCulture);
}
