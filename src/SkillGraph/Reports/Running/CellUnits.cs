using SkillGraph.Reports.Documents;
using SkillGraph.Targets;

namespace SkillGraph.Reports.Running;

/// <summary>The formats of rows that say their unit themselves.</summary>
internal static class CellUnits
{
    /// <summary>The format of a unit's values, of differences of such values, or of what is lacking of one.</summary>
    public static CellFormat Of(string unit, string byRow) => CellFormats.Find((EnumText.TryParse<Unit>(unit, out var known) ? known : Unit.Persons, byRow) switch
    {
        (Unit.Percent, "unit-difference") => "percent-points",
        (Unit.Percent, "unit-gap") => "percent-gap",
        (Unit.Percent, _) => "percent-value",
        (Unit.PersonTimes, _) => "person-times",
        (Unit.Agencies, _) => "units",
        _ => "persons",
    })!;
}
