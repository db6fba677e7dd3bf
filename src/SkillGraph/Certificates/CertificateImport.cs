using SkillGraph.Agencies;
using SkillGraph.Imports;
using SkillGraph.Occupations;
using SkillGraph.Workers;

namespace SkillGraph.Certificates;

/// <summary>Files of certificates (证书).</summary>
internal static class CertificateImport
{
    // A certificate that is added and stands can only raise its holder's highest level.
    private const string RaisedLevels =
        $"""
        UPDATE workers SET highest_level_rank = added.level, data_version = @version
        FROM (SELECT worker_id AS id, MAX(level_rank) AS level FROM {"{rows}"} WHERE outcome = '{RowOutcome.New}' AND ended_on IS NULL GROUP BY worker_id) added
        WHERE workers.id = added.id AND (workers.highest_level_rank IS NULL OR workers.highest_level_rank < added.level)
        """;

    // After anything else it follows from all that stand; only workers that the import touched can have another.
    // Grouped, not MAX per worker: for that PostgreSQL walks the index by level from the top, all of it for each worker.
    private const string HighestLevels =
        $"""
        UPDATE workers SET highest_level_rank = held.level, data_version = @version
        FROM (SELECT touched.worker_id AS id, MAX(x.level_rank) AS level
              FROM (SELECT worker_id FROM {"{rows}"} WHERE {Changed} UNION SELECT previous_worker_id FROM {"{rows}"} WHERE {Changed}) touched
              LEFT JOIN certificates x ON x.worker_id = touched.worker_id AND x.ended_on IS NULL AND x.deleted_in_version IS NULL
              GROUP BY touched.worker_id) held
        WHERE workers.id = held.id AND workers.highest_level_rank IS DISTINCT FROM held.level
        """;

    private const string Changed = $"outcome IN ('{RowOutcome.Revive}', '{RowOutcome.Correct}', '{RowOutcome.End}', '{RowOutcome.Delete}')";

    public static readonly ImportKind Kind = new("certificates", "证书", "certificates")
    {
        Columns =
        [
            new("number", "证书编码", Cells.Text, "Y000051900001253000001") { Key = true },
            new("kind", "证书类别", Cells.Enum<CertificateKind>(), "职业技能等级证书") { Optional = true, Default = EnumText.Of(CertificateKind.SkillLevel) },
            new("route", "认定方式", Cells.Enum<Route>(), "逐级认定"),
            new("route_ground", "认定依据", Cells.Text, "") { Optional = true },
            AgencyImport.Reference,
            new("region", "颁发地行政区划代码", Cells.Region, "510100") { Optional = true, Target = "region_code", Fallback = "agency.region_code" },
            Identity.Kind,
            Identity.Worker,
            new("occupation", "职业编码", Cells.Occupation, "6-31-01-03") { Target = "occupation_code" },
            new("level", "等级", Cells.Level, "三级/高级工") { Optional = true, Target = "level_rank" },
            StandardImport.Reference,
            BatchImport.Reference,
            new("theory_score", "理论成绩", Cells.Score, "82") { Optional = true },
            new("skill_score", "实操成绩", Cells.Score, "88.5") { Optional = true },
            new("issued_on", "颁发日期", Cells.Date, "2025-03-20"),
            new("ended_on", "终止日期", Cells.Date, "") { Optional = true, Ends = true },
            new("end_reason", "终止原因", Cells.Enum<EndReason>(), "") { Optional = true, Ends = true },
        ],
        Derive = row =>
        {
            Identity.Seal(row);
            ReadNumber(row);
        },
        Previous = "worker_id",
        RecordedOn = "recorded_on",
        Surroundings = [SkippedLevel.Earlier, FiledState.Scope, FiledState.Standing],
        RuleJoins = "LEFT JOIN levels level ON level.rank = c.level_rank LEFT JOIN occupations occupation ON occupation.code = c.occupation_code",
        Rules = CertificateRules.All,
        AfterMerge = [RaisedLevels, HighestLevels],
        AlsoWrites = "workers",
    };

    // Each kind of certificate has its own format of number.
    private static void ReadNumber(ImportRow row)
    {
        if (row["number"] is not string text || row["kind"] is not string kind)
            return;
        Problem? problem = null;
        if (kind == EnumText.Of(CertificateKind.SkillLevel) && CertificateNumber.TryParse(text, out var number, out problem))
            row["number"] = number.Text;
        else if (kind == EnumText.Of(CertificateKind.Qualification) && QualificationNumber.TryParse(text, out var qualification, out problem))
            row["number"] = qualification.Text;
        if (problem is not null)
            row.Reject("number", text, problem);
    }
}
