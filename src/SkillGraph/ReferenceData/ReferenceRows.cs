using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Regions;
using SkillGraph.Targets;

namespace SkillGraph.ReferenceData;

/// <summary>Entities from the shipped tables.</summary>
internal static class ReferenceRows
{
    // 川人社规〔2023〕15号: in force from 2024-02-01, 有效期2年. No successor is known.
    private const string LevelDocument = "川人社规〔2023〕15号（试行）";
    private static readonly DateOnly LevelsFrom = new(2024, 2, 1);
    private static readonly DateOnly LevelsTo = new(2026, 1, 31);

    public static IEnumerable<Region> Regions => ReferenceTable.Read("regions").Select(r => new Region
    {
        Code = r["code"],
        Name = r["name"],
        NameEn = r["name_en"],
        ParentCode = r.Optional("parent_code"),
        Kind = r.Enum<RegionKind>("kind"),
    });

    public static IEnumerable<Occupation> Occupations => ReferenceTable.Read("occupations").Select(r => new Occupation
    {
        Code = r["code"],
        Name = r["name"],
        MajorGroupNumber = r["code"][0] - '0',
        MajorGroup = r["major_group"],
        Edition = r.Int("edition"),
        LicenceEntry = r["licence_entry"] switch
        {
            "true" => LicenceEntry.Required,
            "false" => LicenceEntry.NotRequired,
            _ => LicenceEntry.Unknown,
        },
        Verified = r.Enum<Occupations.Verification>("verified"),
    });

    public static IEnumerable<Level> Levels => ReferenceTable.Read("levels").Select(r => new Level
    {
        Rank = r.Int("rank"),
        Code = r["code"],
        Name = r["name"],
        CertificateName = r.Optional("certificate_name"),
        NameEn = r["name_en"],
        HighSkilled = r.Bool("high_skilled"),
        Leading = r.Bool("leading"),
        Implementer = r["implementer"],
        TreatmentReference = r.Optional("treatment_reference"),
        TreatmentCondition = r.Optional("treatment_condition"),
        Requirement = r["requirement"],
        EffectiveFrom = LevelsFrom,
        EffectiveTo = LevelsTo,
        SourceDocument = LevelDocument,
    });

    public static IEnumerable<Plan> Plans => ReferenceTable.Read("plans").Select(r => new Plan
    {
        Code = r["code"],
        Name = r["name"],
        NameEn = r["name_en"],
        StartsOn = r.Date("starts_on"),
        EndsOn = r.Date("ends_on"),
    });

    public static IEnumerable<Target> Targets => ReferenceTable.Read("targets").Select(r => new Target
    {
        Code = $"{r["plan"]}:{r["indicator"]}:{r["region_code"]}",
        PlanCode = r["plan"],
        Indicator = r.Enum<Indicator>("indicator"),
        RegionCode = r["region_code"],
        PeriodStart = r.Date("period_start"),
        Due = r.Date("due"),
        Comparator = r["comparator"] switch
        {
            ">=" => Comparator.AtLeast,
            "<=" => Comparator.AtMost,
            var other => throw new FormatException($"'{other}' is no comparator; expected >= or <=."),
        },
        Value = r.Double("value"),
        Unit = r.Enum<Unit>("unit"),
        Wording = r["wording"],
        SourceDocument = r["source_document"],
        SourceNote = r.Optional("source_note"),
        ValueDerivedBy = r.Enum<ValueOrigin>("value_derived_by"),
    });

    public static IEnumerable<PublishedStatistic> PublishedStatistics => ReferenceTable.Read("published").Select(r => new PublishedStatistic
    {
        Year = r.Int("year"),
        RegionCode = r["region_code"],
        Indicator = r["indicator"],
        Value = r.Double("value"),
        Unit = r.Enum<Unit>("unit"),
        Note = r.Optional("note"),
    });
}
