namespace SkillGraph.Levels;

internal sealed class LevelAliasType : FactType<LevelAlias>;
