using SkillGraph.Imports;
using SkillGraph.Levels;
using SkillGraph.Workers;

namespace SkillGraph.Employers;

/// <summary>Files of appointments (聘任).</summary>
internal static class AppointmentImport
{
    public static readonly ImportKind Kind = new("appointments", "聘任", "appointments")
    {
        Columns =
        [
            new("number", "聘任编号", Cells.Text, "演示聘任0001") { Key = true },
            EmployerImport.Reference,
            Identity.Kind,
            Identity.Worker,
            new("occupation", "职业编码", Cells.Occupation, "6-31-01-03") { Target = "occupation_code" },
            new("level", "等级", Cells.Level, "高级工") { Target = "level_rank" },
            new("starts_on", "聘期起", Cells.Date, "2025-04-01"),
            new("ends_on", "聘期止", Cells.Date, "2028-03-31"),
            new("guided_by", "指导部门", Cells.Text, "") { Optional = true },
            new("ended_on", "提前终止日期", Cells.Date, "") { Optional = true, Ends = true },
        ],
        Derive = row => Identity.Seal(row),
        Rules =
        [
            new("GUIDANCE_MISSING", "guided_by", "c.level_rank >= 7 AND c.guided_by IS NULL")
            {
                Chinese = "特级技师、首席技师评聘须填指导部门",
                English = "appointments of special-grade and chief technicians name the authority that guided them",
                Source = TrialPolicy.Source, EffectiveFrom = TrialPolicy.EffectiveFrom, EffectiveTo = TrialPolicy.EffectiveTo, DatedBy = "starts_on",
            },
            new("APPOINTMENT_LEVEL", "level", "c.level_rank < 4")
            {
                Chinese = "聘任只适用于高级工以上等级",
                English = "appointments are for senior workers and above",
                Source = TrialPolicy.Source, EffectiveFrom = TrialPolicy.EffectiveFrom, EffectiveTo = TrialPolicy.EffectiveTo, DatedBy = "starts_on",
            },
            new("ENDS_BEFORE_START", "ends_on", "c.ends_on < c.starts_on OR c.ended_on < c.starts_on")
            {
                Chinese = "聘期止或提前终止日期早于聘期起", English = "the term ends before it starts", Source = Rule.Records, OnEnd = true,
            },
        ],
    };
}
