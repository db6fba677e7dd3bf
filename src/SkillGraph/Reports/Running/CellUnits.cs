using SkillGraph.Reports.Documents;
using SkillGraph.Targets;

namespace SkillGraph.Reports.Running;

/// <summary>The formats of rows that say their unit themselves.</summary>
internal static class CellUnits
{
    /// <summary>The format of a unit's values, or of differences of such values.</summary>
    public static CellFormat Of(string unit, bool difference) => CellFormats.Find((EnumText.TryParse<Unit>(unit, out var known) ? known : Unit.Persons, difference) switch
    {
        (Unit.Percent, true) => "percent-points",
        (Unit.Percent, _) => "percent-value",
        (Unit.PersonTimes, _) => "person-times",
        (Unit.Agencies, _) => "units",
        _ => "persons",
    })!;
}
