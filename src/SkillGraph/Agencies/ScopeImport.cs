using SkillGraph.Imports;

namespace SkillGraph.Agencies;

/// <summary>Files of agencies' filed scopes (备案范围).</summary>
internal static class ScopeImport
{
    public static readonly ImportKind Kind = new("scopes", "备案范围", "agency_scopes")
    {
        Columns =
        [
            AgencyImport.Reference with { Key = true },
            new("occupation", "职业编码", Cells.Occupation, "6-31-01-03") { Key = true, Target = "occupation_code" },
            new("population", "面向对象", Cells.Enum<Population>(), "本单位职工") { Key = true },
            new("lowest_level", "最低等级", Cells.Level, "初级工") { Key = true, Target = "lowest_level_rank" },
            new("highest_level", "最高等级", Cells.Level, "高级技师") { Target = "highest_level_rank" },
            new("valid_from", "有效期起", Cells.Date, "2024-03-01") { Key = true },
            new("valid_to", "有效期止", Cells.Date, "") { Optional = true, Ends = true },
        ],
        Rules =
        [
            new("LEVELS_REVERSED", "highest_level", "c.highest_level_rank < c.lowest_level_rank")
            {
                Chinese = "最高等级低于最低等级", English = "the highest level is below the lowest", Source = Rule.Records,
            },
            Rule.NotBefore("valid_to", "valid_from", "有效期止", "有效期起") with { OnEnd = true },
        ],
    };
}
