using SkillGraph.Imports;

namespace SkillGraph.Levels;

/// <summary>Files of industries' own level names (行业自定等级名称).</summary>
internal static class LevelAliasImport
{
    public static readonly ImportKind Kind = new("level-aliases", "行业自定等级名称", "level_aliases")
    {
        Columns =
        [
            new("industry", "行业或单位", Cells.Text, "演示行业") { Key = true },
            new("name", "自定名称", Cells.Text, "演示工匠") { Key = true },
            new("level", "对应等级", Cells.Level, "高级工") { Target = "level_rank" },
        ],
    };
}
